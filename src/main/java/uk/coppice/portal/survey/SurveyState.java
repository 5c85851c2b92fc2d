package uk.coppice.portal.survey;

/** Where a survey is in its life. It only ever moves on. */
public enum SurveyState {
    /** Can still be changed in every way. */
    PLANNED,
    /** Answers come in; nothing that was promised can be changed, and there are no results. */
    OPEN,
    /** Final: nobody is known any more to have been invited or to have answered. */
    CLOSED
}
