package uk.coppice.portal.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.ErasureSteps;
import uk.coppice.portal.people.spi.PersonErasure;

/**
 * No answer leads to a person, so there is none to erase. Who is asked in an open survey stays until it closes: an answer
 * that was given can't be told from others.
 */
@Component
class SurveyErasure implements PersonErasure {

    private final JdbcClient jdbc;

    SurveyErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void ofPerson(ErasureSteps steps) {
        steps.goes("The wish to be asked while away", "survey_contact_wish.person_id")
                .stays("Invitations to open surveys", "survey_invited.respondent_id")
                .stays("That they answered in an open survey", "survey_answered.respondent_id")
                .byId(
                        "survey_action.owner_id",
                        "survey_action_state.set_by",
                        "survey_comment_release.released_by",
                        "questionnaire_version.made_by");
    }

    @Override
    public void ofGuest(ErasureSteps steps) {
        steps.stays("Invitations to open evaluations", "survey_invited.respondent_id");
    }

    @Override
    public Set<Long> perhapsHeld(List<Long> people, LocalDate today) {
        return jdbc.sql("SELECT DISTINCT respondent_id FROM survey_invited WHERE respondent_id IN (:people)")
                .param("people", people)
                .query(Long.class)
                .set();
    }

    @Override
    public List<Holding> holdings(Kind kind, long id, LocalDate today) {
        return jdbc.sql("SELECT s.title, s.closes_at FROM survey_invited i JOIN survey s ON s.id = i.survey_id "
                        + "WHERE i.respondent_id = ? ORDER BY s.closes_at DESC")
                .param(id)
                .query((row, n) -> new Holding(
                        "They are asked in ‘" + row.getString(1) + "’, which is open. Wait until it has closed.",
                        row.getObject(2, java.time.LocalDateTime.class)
                                .toLocalDate()
                                .plusDays(1)))
                .list();
    }
}
