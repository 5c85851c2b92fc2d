package uk.coppice.portal.access.matrix;

/** What came back. */
enum Outcome {
    SHOWN,
    SIGN_IN,
    /** Said to be for others. */
    REFUSED,
    /** Said not to be there, or an empty answer. */
    NOT_FOUND,
    /** Another page instead. */
    MOVED,
    /** An error of the portal's own: never right. */
    BROKEN
}
