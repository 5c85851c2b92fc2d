package uk.coppice.portal.induction.terms;

/** What an induction tutor holds with an early career teacher. */
public enum ReviewKind {
    PROGRESS("Progress review"),
    /** At the end of the first year, pro rata: after three terms served. */
    FIRST("First assessment"),
    /** At the end of the induction. */
    FINAL("Final assessment"),
    /** When the teacher leaves a school between two assessments. */
    INTERIM("Interim assessment");

    private final String words;

    ReviewKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether it is a formal assessment against the Teachers' Standards. */
    public boolean formal() {
        return this != PROGRESS;
    }
}
