package uk.coppice.portal.training;

/** What happens when somebody has something else at a session's time. */
public enum ClashMode {
    /** They can't book it. */
    BLOCK,
    /** They are told, and may book it all the same. */
    WARN
}
