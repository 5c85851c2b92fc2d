package uk.coppice.portal.notification.survey;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.survey.SurveyClosed;
import uk.coppice.portal.survey.SurveyOpened;

/**
 * Notes that a survey opened or closed, in the transaction in which it does. At the closing all that waits is dropped, and
 * with it who was reminded; the numbers of mails that asked stay.
 */
@Component
class SurveyNews {

    private final JdbcClient jdbc;

    SurveyNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void opened(SurveyOpened survey) {
        jdbc.sql("INSERT INTO survey_mailing (survey_id, kind, stage, asked_sent, undelivered) "
                        + "VALUES (?, ?, 'OPENED', 0, 0)")
                .params(survey.survey(), survey.kind().name())
                .update();
    }

    @EventListener
    void closed(SurveyClosed survey) {
        int undelivered = jdbc.sql("DELETE FROM survey_mail WHERE survey_id = ? AND kind = 'ASKED'")
                .param(survey.survey())
                .update();
        jdbc.sql("DELETE FROM survey_mail WHERE survey_id = ?")
                .param(survey.survey())
                .update();
        jdbc.sql("UPDATE survey_mailing SET stage = 'CLOSED', undelivered = ? WHERE survey_id = ?")
                .params(undelivered, survey.survey())
                .update();
    }
}
