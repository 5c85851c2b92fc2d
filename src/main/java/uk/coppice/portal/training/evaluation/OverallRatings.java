package uk.coppice.portal.training.evaluation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes beside a closed evaluation how its overall question came out. What a closed survey counted does not change, so the
 * figure of a year reads one row an evaluation.
 */
@Component
public class OverallRatings {

    private static final String OVERALL = "(SELECT COALESCE(SUM(t.people), 0) FROM survey_tally t "
            + "WHERE t.survey_id = :survey AND t.cut = 'ALL' AND t.unit = 'ALL' AND t.question = 'overall' AND t.chosen ";

    private final JdbcClient jdbc;

    OverallRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called whenever a survey has closed, or a file has put other counts in its place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(long survey) {
        jdbc.sql("UPDATE evaluation SET answers = (SELECT s.responded FROM survey s WHERE s.id = :survey), rated = "
                        + OVERALL + "<> 'no_answer'), rated_good = " + OVERALL
                        + "IN ('very_good', 'good')), not_rated = " + OVERALL
                        + "= 'no_answer') WHERE survey_id = :survey")
                .param("survey", survey)
                .update();
    }
}
