package uk.coppice.portal.platform.audit;

/** What somebody did with a confidential thing. */
public enum Act {
    /** Had it on the screen. */
    SAW,
    /** Took it away as a file. */
    EXPORTED,
    /** Made, changed, ended or deleted it. */
    CHANGED
}
