package uk.coppice.portal.training.planning;

/** How the sessions of a series follow each other. */
public enum SeriesRhythm {
    /** Every so many weeks, on the same weekday. */
    WEEKS("Every few weeks"),
    /** Every month, on the same weekday in the same week of it: the second Tuesday. A fifth one is the last. */
    MONTHS("Monthly, on the same weekday"),
    /** Once every half-term, in the same week of it and on the same weekday. */
    HALF_TERMS("Once every half-term");

    private final String words;

    SeriesRhythm(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
