package uk.coppice.portal.training.register;

/**
 * What became of a tapped mark.
 *
 * @param outcome what
 * @param words why it does not stand, for the person who tapped it; empty when it does
 */
public record MarkResult(Outcome outcome, String words) {

    /** What can become of a mark. */
    public enum Outcome {
        /** It stands, newly saved or as it was. */
        SAVED,
        /** Somebody marked the delegate later: that mark stands, and this one is kept in the history. */
        OVERTAKEN,
        /** A rule does not allow it. */
        REFUSED
    }

    static final MarkResult SAVED = new MarkResult(Outcome.SAVED, "");
}
