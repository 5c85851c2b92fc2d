package uk.coppice.portal.survey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.survey.questionnaire.Choice;
import uk.coppice.portal.survey.questionnaire.Counted;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.QuestionKind;

/**
 * The counts of surveys. All rows of a survey are made at its opening, so that an answer only ever adds to what is there:
 * one statement, which takes its locks in the order of the key, so that two answers cannot wait for each other.
 */
@Component
class TallyRows {

    private static final int MOST_KEPT = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Cache<Long, Map<TallyKey, Long>> ids =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    TallyRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Makes every row that an answer can need, each at nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void make(long survey, Map<Cut, ? extends Collection<String>> units, List<Question> questions) {
        List<Object[]> rows = new ArrayList<>();
        for (var cut : units.entrySet()) {
            for (var unit : cut.getValue()) {
                for (var question : questions) {
                    options(question)
                            .forEach(option -> rows.add(new Object[] {
                                Ids.next(), survey, cut.getKey().name(), unit, question.key(), option
                            }));
                }
            }
        }
        batches.batchUpdate(
                "INSERT INTO survey_tally (id, survey_id, cut, unit, question, chosen, people) VALUES (?, ?, ?, ?, ?, ?, 0)",
                rows);
    }

    private static Set<String> options(Question question) {
        var options = new LinkedHashSet<String>();
        if (question.counted()) {
            question.choices().forEach(choice -> options.add(choice.key()));
            options.add(Choice.BLANK.key());
            if (question.kind() == QuestionKind.MULTIPLE) {
                options.add(Counted.ANSWERED);
            }
        }
        return options;
    }

    /** Adds one answer, in the groups of each cut. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(long survey, Map<Cut, String> units, List<Counted> counted) {
        var known = ids.get(survey, this::load);
        var rows = units.entrySet().stream()
                .flatMap(unit -> counted.stream()
                        .map(one -> new TallyKey(unit.getKey(), unit.getValue(), one.question(), one.option())))
                .map(key -> row(known, key))
                .sorted()
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        int changed = jdbc.sql("UPDATE survey_tally SET people = people + 1 WHERE id IN (:rows)")
                .param("rows", rows)
                .update();
        if (changed != rows.size()) {
            throw new IllegalStateException("Of " + rows.size() + " counts " + changed + " were there");
        }
    }

    private static Long row(Map<TallyKey, Long> known, TallyKey key) {
        var row = known.get(key);
        if (row == null) {
            // Without the key: it would tell what was answered.
            throw new IllegalStateException("The survey has no count for an answer to " + key.question());
        }
        return row;
    }

    private Map<TallyKey, Long> load(long survey) {
        Map<TallyKey, Long> found = new HashMap<>();
        jdbc.sql("SELECT id, cut, unit, question, chosen FROM survey_tally WHERE survey_id = ?")
                .param(survey)
                .query(row -> {
                    found.put(
                            new TallyKey(
                                    Cut.valueOf(row.getString(2)),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5)),
                            row.getLong(1));
                });
        return found;
    }
}
