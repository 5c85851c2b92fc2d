package uk.coppice.portal.survey;

import java.time.Instant;

/**
 * A survey to plan.
 *
 * @param kind what it is about
 * @param code its name in addresses and files, unique, at most 60 characters
 * @param title as it is shown, at most 200 characters
 * @param questionnaire the key of its questionnaire
 * @param questionnaireVersion the version to ask
 * @param minimumGroup fewer answers than this are not shown; {@link #SMALLEST_GROUP} or more
 * @param opensAt when it opens
 * @param closesAt the first moment that is too late
 */
public record NewSurvey(
        SurveyKind kind,
        String code,
        String title,
        String questionnaire,
        int questionnaireVersion,
        int minimumGroup,
        Instant opensAt,
        Instant closesAt) {

    /** No survey promises less. */
    public static final int SMALLEST_GROUP = 5;

    /** The version of a questionnaire that was not asked in the portal. */
    public static final int HELD_ELSEWHERE = 0;

    public NewSurvey {
        if (minimumGroup < SMALLEST_GROUP) {
            throw new IllegalArgumentException("Groups of " + minimumGroup + " are too small to be shown");
        }
        if (!closesAt.isAfter(opensAt)) {
            throw new IllegalArgumentException("A survey closes after it opens");
        }
    }

    /** The same as asked elsewhere: of no version of the questionnaire that the portal knows. */
    NewSurvey heldElsewhere() {
        return new NewSurvey(kind, code, title, questionnaire, HELD_ELSEWHERE, minimumGroup, opensAt, closesAt);
    }
}
