package uk.coppice.portal.survey.questionnaire;

/** Which way an answer speaks, for figures that say how many agree. */
public enum Tone {
    FAVOURABLE,
    MIDDLE,
    UNFAVOURABLE,
    /** One of several things, none better than another. */
    NONE,
    /** No answer to what was asked: 'prefer not to say', 'not applicable', blank. In no figure, and counted apart. */
    ASIDE
}
