package uk.coppice.portal.platform.audit;

/** What somebody did with a confidential thing, or that they came and went. */
public enum Act {
    /** Had it on the screen. */
    SAW,
    /** Took it away as a file. */
    EXPORTED,
    /** Made, changed, ended or deleted it. */
    CHANGED,
    /** Came in. */
    SIGNED_IN,
    /** Left, or was signed out. */
    SIGNED_OUT,
    /** Was signed in, and asked for something that is not for them. */
    REFUSED
}
