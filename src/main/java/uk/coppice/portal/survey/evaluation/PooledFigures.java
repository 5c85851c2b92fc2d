package uk.coppice.portal.survey.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.survey.FigureRows;
import uk.coppice.portal.survey.disclosure.Disclosure;
import uk.coppice.portal.survey.disclosure.SurveyCounts;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;

/**
 * What may be shown of one closed survey, or of several small ones together: worked out once, and kept under one of them.
 * Questions with several answers are judged option by option, each as a question of its own.
 */
@Component
public class PooledFigures {

    private final JdbcClient jdbc;
    private final FigureRows figures;
    private final Questionnaires questionnaires;

    PooledFigures(JdbcClient jdbc, FigureRows figures, Questionnaires questionnaires) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.questionnaires = questionnaires;
    }

    /**
     * Works out and keeps what may be shown of some surveys together.
     *
     * @param under the one that it is kept under
     * @param surveys closed, of one questionnaire in whichever versions, counting everybody in one group
     * @param floor fewer answers than this are not shown
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long under, List<Long> surveys, int floor) {
        var pool = pool(surveys);
        var shown = Disclosure.of(floor).protect(pool);
        var sheet = new FigureRows.Sheet();
        shown.whole()
                .forEach((question, whole) ->
                        whole.options().forEach((option, people) -> sheet.whole(question, option, people)));
        figures.write(under, sheet);
    }

    /** By question, then option, how many chose it; what may not be shown is absent. Keys as in {@link MultipleKey}. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, Integer>> shown(long under) {
        Map<String, Map<String, Integer>> shown = new LinkedHashMap<>();
        jdbc.sql("SELECT question, band, people FROM survey_figure WHERE survey_id = ? AND cut = 'ALL'")
                .param(under)
                .query(row -> {
                    shown.computeIfAbsent(row.getString(1), key -> new LinkedHashMap<>())
                            .put(row.getString(2), row.getInt(3));
                });
        return shown;
    }

    /** Comments of some closed surveys that may be shown, by question, in an order that tells nothing. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> comments(Collection<Long> surveys) {
        Map<String, List<String>> comments = new LinkedHashMap<>();
        if (!surveys.isEmpty()) {
            jdbc.sql("SELECT c.question, c.words FROM survey_comment c JOIN survey s ON s.id = c.survey_id "
                            + "WHERE c.survey_id IN (:surveys) AND c.review = 'SHOWN' AND s.state = 'CLOSED' "
                            + "ORDER BY c.id") // random keys
                    .param("surveys", surveys)
                    .query(row -> {
                        comments.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                                .add(row.getString(2));
                    });
        }
        return comments;
    }

    private SurveyCounts pool(List<Long> surveys) {
        var builder = SurveyCounts.builder();
        Map<String, PooledQuestion> questions = new LinkedHashMap<>();
        jdbc.sql("SELECT questionnaire_key, questionnaire_version, invited, responded FROM survey "
                        + "WHERE id IN (:surveys) AND state = 'CLOSED' ORDER BY questionnaire_version DESC")
                .param("surveys", surveys)
                .query(row -> {
                    builder.invited(row.getInt(3)).respondents(row.getInt(4));
                    asked(row.getString(1), row.getInt(2)).questions().stream()
                            .filter(question -> question.counted())
                            .forEach(question -> questions
                                    .computeIfAbsent(question.key(), key -> new PooledQuestion(question))
                                    .choices(question.choices()));
                });
        jdbc.sql("SELECT t.question, t.chosen, SUM(t.people) FROM survey_tally t JOIN survey s ON s.id = t.survey_id "
                        + "WHERE t.survey_id IN (:surveys) AND t.cut = 'ALL' AND s.state = 'CLOSED' "
                        + "GROUP BY t.question, t.chosen")
                .param("surveys", surveys)
                .query(row -> {
                    var question = questions.get(row.getString(1));
                    if (question != null) {
                        question.count(row.getString(2), row.getInt(3));
                    }
                });
        questions.values().forEach(question -> question.addTo(builder));
        return builder.build();
    }

    private Questionnaire asked(String key, int version) {
        return questionnaires.at(key, version).questionnaire();
    }
}
