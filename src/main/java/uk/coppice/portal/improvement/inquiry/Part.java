package uk.coppice.portal.improvement.inquiry;

/** What somebody is to an inquiry. */
public enum Part {
    /** Works on it, or did. */
    AUTHOR,
    /** Was asked to join, and has not answered. */
    INVITED,
    /** Heads a school of an author, or is a trust administrator, and is no author. */
    REVIEWER
}
