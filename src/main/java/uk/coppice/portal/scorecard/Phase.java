package uk.coppice.portal.scorecard;

/** The two phases of the plan, each with its own targets. */
public enum Phase {
    YEARS_1_2("plan years 1 and 2"),
    YEARS_3_5("plan years 3 to 5");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
