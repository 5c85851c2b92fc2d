package uk.coppice.portal.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of a survey by anybody who may know that it is there.
 *
 * @param id the survey
 * @param kind what it is about
 * @param code its name in addresses and files, such as {@code midyear-2027}
 * @param title as it is shown
 * @param questionnaire the key of its questionnaire
 * @param questionnaireVersion the version asked; 0 when only tallies were imported
 * @param minimumGroup fewer answers than this are not shown
 * @param state where it is in its life
 * @param opensAt when it opens or opened
 * @param closesAt the first moment that is too late
 * @param invited people; null before the opening
 * @param responded people; null before the closing
 */
public record SurveyCard(
        long id,
        SurveyKind kind,
        String code,
        String title,
        String questionnaire,
        int questionnaireVersion,
        int minimumGroup,
        SurveyState state,
        Instant opensAt,
        Instant closesAt,
        @Nullable Integer invited,
        @Nullable Integer responded) {

    /** Whether answers are taken at a moment. */
    public boolean takesAnswers(Instant now) {
        return state == SurveyState.OPEN && !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
