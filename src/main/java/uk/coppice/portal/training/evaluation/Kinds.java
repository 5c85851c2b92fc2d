package uk.coppice.portal.training.evaluation;

import java.util.EnumSet;
import java.util.Set;
import uk.coppice.portal.survey.SurveyKind;

/** The kinds of survey that evaluate training. */
final class Kinds {

    static final Set<SurveyKind> ALL = EnumSet.of(SurveyKind.SESSION, SurveyKind.SERIES, SurveyKind.IMPACT);

    private Kinds() {}

    /** The key of the questionnaire that a kind is asked with. */
    static String questionnaire(SurveyKind kind) {
        return switch (kind) {
            case SESSION -> "session-evaluation";
            case SERIES -> "series-evaluation";
            case IMPACT -> "impact-follow-up";
            case MID_YEAR -> throw new IllegalArgumentException("The mid-year survey evaluates no training");
        };
    }
}
