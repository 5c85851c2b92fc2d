package uk.coppice.portal.induction;

import java.util.Locale;

/** What the appropriate body decides at the end of an induction. */
public enum Outcome {
    PASS("Passed"),
    FAIL("Not passed"),
    EXTENDED("Extended");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** The word in files: {@code pass}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
    }

    /** Whether the induction is over with it; an extended one goes on. */
    public boolean closes() {
        return this != EXTENDED;
    }
}
