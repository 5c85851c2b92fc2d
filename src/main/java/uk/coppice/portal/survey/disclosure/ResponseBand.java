package uk.coppice.portal.survey.disclosure;

/** How many of a group's invited people answered, as roughly as a group may be told. */
public enum ResponseBand {
    UNDER_HALF("under 50%"),
    HALF_OR_MORE("50% to 74%"),
    THREE_QUARTERS_OR_MORE("75% or more");

    private final String words;

    ResponseBand(String words) {
        this.words = words;
    }

    /** As shown. */
    public String words() {
        return words;
    }

    /** The band of an exact ratio; 74.9 % is not yet 75. */
    public static ResponseBand of(int answered, int invited) {
        if (2L * answered < invited) {
            return UNDER_HALF;
        }
        return 4L * answered < 3L * invited ? HALF_OR_MORE : THREE_QUARTERS_OR_MORE;
    }

    /** The fewest answers that this band can stand for. */
    int least(int invited) {
        return switch (this) {
            case UNDER_HALF -> 0;
            case HALF_OR_MORE -> (invited + 1) / 2;
            case THREE_QUARTERS_OR_MORE -> (3 * invited + 3) / 4;
        };
    }

    /** The most answers that this band can stand for; below {@link #least} when no count falls into it. */
    int most(int invited) {
        return switch (this) {
            case UNDER_HALF -> HALF_OR_MORE.least(invited) - 1;
            case HALF_OR_MORE -> THREE_QUARTERS_OR_MORE.least(invited) - 1;
            case THREE_QUARTERS_OR_MORE -> invited;
        };
    }
}
