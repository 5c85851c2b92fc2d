package uk.coppice.portal.training.booking.rules;

/**
 * Why somebody may not book, in the words a teacher would use.
 *
 * @param kind which rule speaks
 * @param heading the rule in a few words
 * @param advice the way out; may be empty
 */
public record Reason(Kind kind, String heading, String advice) {

    /** Which rule speaks. */
    public enum Kind {
        DRAFT,
        CALLED_OFF,
        YOU_LEAD_IT,
        STARTED,
        WINDOW,
        POST,
        AUDIENCE,
        CLASH,
        COVER,
        FAIR_SHARE,
        FULL,
        /** Not a bar: whoever was told may book all the same. */
        CLASH_WARNED,
        PLACES_LEFT,
        CANCEL_DEADLINE
    }

    /** Heading and advice as one text. */
    public String sentence() {
        return advice.isEmpty() ? heading + "." : heading + ". " + advice;
    }
}
