package uk.coppice.portal.survey.evaluation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.survey.Cut;

/**
 * Keeps who is asked in an open survey in step with a list that is put right meanwhile, such as a register. Whoever has
 * answered stays, and so does the answer: nothing leads from one to the other, so neither can be taken back.
 */
@Component
public class Asked {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Asked(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Asks exactly these from now on, and those who have answered already. Nothing happens once the survey is closed.
     *
     * @param survey one that counts everybody in one group
     * @param respondents ids of people and guests
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(long survey, Collection<Long> respondents) {
        // Held, so that no answer and no closing comes between.
        boolean open = jdbc.sql("SELECT state FROM survey WHERE id = ? FOR UPDATE")
                .param(survey)
                .query(String.class)
                .optional()
                .filter("OPEN"::equals)
                .isPresent();
        if (!open) {
            return;
        }
        var gone = new LinkedHashSet<>(ids(
                "SELECT i.respondent_id FROM survey_invited i WHERE i.survey_id = ? "
                        + "AND NOT EXISTS (SELECT 1 FROM survey_answered a WHERE a.survey_id = i.survey_id "
                        + "AND a.respondent_id = i.respondent_id)",
                survey));
        var fresh = new LinkedHashSet<>(respondents);
        fresh.removeAll(ids("SELECT respondent_id FROM survey_invited WHERE survey_id = ?", survey));
        gone.removeAll(new LinkedHashSet<>(respondents));
        batches.batchUpdate(
                "DELETE FROM survey_invited WHERE survey_id = ? AND respondent_id = ?",
                gone.stream().map(id -> new Object[] {survey, id}).toList());
        batches.batchUpdate(
                "INSERT INTO survey_invited (survey_id, respondent_id, first_group, by_code) VALUES (?, ?, '"
                        + Cut.EVERYBODY + "', FALSE)",
                fresh.stream().map(id -> new Object[] {survey, id}).toList());
        if (!gone.isEmpty() || !fresh.isEmpty()) {
            int invited = ids("SELECT respondent_id FROM survey_invited WHERE survey_id = ?", survey)
                    .size();
            jdbc.sql("UPDATE survey SET invited = ? WHERE id = ?")
                    .params(invited, survey)
                    .update();
            jdbc.sql("UPDATE survey_turnout SET invited = ? WHERE survey_id = ? AND cut = 'ALL'")
                    .params(invited, survey)
                    .update();
        }
    }

    private List<Long> ids(String query, long survey) {
        return jdbc.sql(query).param(survey).query(Long.class).list();
    }
}
