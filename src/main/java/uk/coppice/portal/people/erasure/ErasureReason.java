package uk.coppice.portal.people.erasure;

/** Why somebody was erased. */
public enum ErasureReason {
    /** What was kept of them has been kept long enough. */
    TIME_OVER("kept long enough"),
    /** They asked for it, and it was granted. */
    REQUEST("they asked for it"),
    /** The record should never have been made. */
    MISTAKE("a record made by mistake"),
    /** It was erased before, and came back with a backup. */
    AGAIN("came back with a backup");

    private final String words;

    ErasureReason(String words) {
        this.words = words;
    }

    /** For a list, in the middle of a sentence. */
    public String words() {
        return words;
    }
}
