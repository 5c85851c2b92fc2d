package uk.coppice.portal.people.spi;

/**
 * One thing that an erasure does, or leaves as it is.
 *
 * @param fate what becomes of it
 * @param words what it is, for a list
 * @param table where it lies
 * @param where a condition with {@code :id}, the person or guest
 * @param sets the new values in rows that stay, with {@code :now} for the moment; empty: rows are deleted, or left
 */
public record ErasureStep(Fate fate, String words, String table, String where, String sets) {

    /** What becomes of something. */
    public enum Fate {
        /** It is gone afterwards. */
        GOES,
        /** Rows stay for their figures, without their texts. */
        EMPTIED,
        /** Rows stay as they are, under the same id. */
        STAYS
    }
}
