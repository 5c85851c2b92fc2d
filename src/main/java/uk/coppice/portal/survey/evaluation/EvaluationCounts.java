package uk.coppice.portal.survey.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.survey.NewSurvey;
import uk.coppice.portal.survey.SurveyKeeping;

/** Counts of closed surveys, as they stand: for figures over many, and from files. What may be shown is not decided here. */
@Component
public class EvaluationCounts {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SurveyKeeping keeping;

    EvaluationCounts(JdbcClient jdbc, JdbcTemplate batches, SurveyKeeping keeping) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.keeping = keeping;
    }

    /** Of each closed survey among some, how many chose each option of a question, by option; open ones are absent. */
    @Transactional(readOnly = true)
    public Map<Long, Map<String, Integer>> of(String question, Collection<Long> surveys) {
        Map<Long, Map<String, Integer>> counts = new HashMap<>();
        for (var some : Ids.slices(surveys)) {
            jdbc.sql("SELECT t.survey_id, t.chosen, t.people FROM survey_tally t JOIN survey s ON s.id = t.survey_id "
                            + "WHERE t.survey_id IN (:surveys) AND t.question = :question AND t.cut = 'ALL' "
                            + "AND s.state = 'CLOSED'")
                    .param("surveys", some)
                    .param("question", question)
                    .query(row -> {
                        counts.computeIfAbsent(row.getLong(1), id -> new LinkedHashMap<>())
                                .put(row.getString(2), row.getInt(3));
                    });
        }
        return counts;
    }

    /** How many answered a closed survey; 0 while it is open. */
    @Transactional(readOnly = true)
    public int answers(long survey) {
        return jdbc.sql("SELECT responded FROM survey WHERE id = ? AND state = 'CLOSED'")
                .param(survey)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /**
     * Keeps a survey that was held elsewhere: closed, with counts of one question.
     *
     * @param survey what it was; its questionnaire's version is 0
     * @param invited people who were asked
     * @param counts by option of that question, also those who left it out
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long bringIn(NewSurvey survey, int invited, String question, Map<String, Integer> counts) {
        long id = keeping.bringIn(survey, invited);
        put(id, invited, question, counts);
        return id;
    }

    /** Puts other counts in place of those that an earlier file brought. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(long survey, int invited, String question, Map<String, Integer> counts) {
        int changed = jdbc.sql("UPDATE survey SET invited = ?, responded = ? WHERE id = ? AND questionnaire_version = "
                        + NewSurvey.HELD_ELSEWHERE)
                .params(
                        invited,
                        counts.values().stream().mapToInt(Integer::intValue).sum(),
                        survey)
                .update();
        if (changed != 1) {
            throw new IllegalStateException("Counts of survey " + survey + " were not brought by a file");
        }
        jdbc.sql("DELETE FROM survey_tally WHERE survey_id = ?").param(survey).update();
        batches.batchUpdate(
                "INSERT INTO survey_tally (id, survey_id, cut, unit, question, chosen, people) "
                        + "VALUES (?, ?, 'ALL', 'ALL', ?, ?, ?)",
                counts.entrySet().stream()
                        .map(count -> new Object[] {Ids.next(), survey, question, count.getKey(), count.getValue()})
                        .toList());
    }
}
