package uk.coppice.portal.training.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.coppice.portal.survey.SurveyKind;

/**
 * What may be known of an evaluation by anybody who may know of the session.
 *
 * @param survey the id of its survey
 * @param kind a session, a series, or what came of a session
 * @param code its name in addresses: a session's own code for that session's evaluation
 * @param title of the session or series
 * @param lastDay the day of the session, or of the last of the series
 * @param leads who led, by name, the first before the co-leads
 * @param closesAt the first moment that is too late; when it closed, once it has
 * @param open whether it has not been closed yet
 * @param questionnaire the key of its questionnaire
 * @param version the version asked; 0 when counts alone were brought by a file
 */
public record Evaluation(
        long survey,
        SurveyKind kind,
        String code,
        String title,
        LocalDate lastDay,
        List<String> leads,
        Instant closesAt,
        boolean open,
        String questionnaire,
        int version) {

    /** Whether it was brought by a file, as counts that go into figures alone. */
    public boolean imported() {
        return version == 0;
    }
}
