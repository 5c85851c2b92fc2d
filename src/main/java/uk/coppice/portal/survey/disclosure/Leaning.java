package uk.coppice.portal.survey.disclosure;

/** What choosing an option says, as far as figures are concerned. */
public enum Leaning {
    /** Counts towards the share that the plan asks for, such as 'agree' and 'strongly agree'. */
    FAVOURABLE,
    /** Neither for nor against. */
    MIDDLE,
    UNFAVOURABLE,
    /** An option of a question that is no scale. */
    PLAIN,
    /** Prefer not to say, not applicable: no response to the question, counted apart and for the whole trust only. */
    APART
}
