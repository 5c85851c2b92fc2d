package uk.coppice.portal.survey.questionnaire.version;

import java.time.LocalDateTime;
import uk.coppice.portal.survey.questionnaire.Questionnaire;

/**
 * A questionnaire as it was at one time. A version never changes.
 *
 * @param id of the version
 * @param version counted from 1 for each questionnaire
 * @param questionnaire what is asked
 * @param origin where it comes from
 * @param madeAt when, in UTC
 * @param madeBy the person, as {@code Viewer.recordedBy}; 0 for a file
 */
public record QuestionnaireVersion(
        long id, int version, Questionnaire questionnaire, Origin origin, LocalDateTime madeAt, long madeBy) {

    /** Where a version comes from. */
    public enum Origin {
        FILE,
        BROWSER
    }

    public String key() {
        return questionnaire.key();
    }
}
