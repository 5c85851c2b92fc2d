package uk.coppice.portal.survey.midyear;

import uk.coppice.portal.survey.SurveyCard;

/**
 * A mid-year survey as it concerns one person.
 *
 * @param survey which
 * @param standing what they can do
 */
public record MySurvey(SurveyCard survey, Standing standing) {

    /** What somebody can do about a survey. */
    public enum Standing {
        /** It is planned, and asks nobody yet. */
        NOT_OPEN,
        /** They can answer it now. */
        TO_ANSWER,
        /** Their answers are counted. */
        ANSWERED,
        /** They were shown a code, and answer with it. */
        CODE_TAKEN,
        /** They answer with a code on paper. */
        ON_PAPER,
        /** They are not among those asked. */
        NOT_ASKED,
        /** It is over. */
        CLOSED
    }
}
