package uk.coppice.portal.induction;

/** Who stands by an early career teacher: two roles that two different people hold. */
public enum SupportKind {
    /** Coaches week by week, and has no part in assessing. */
    MENTOR("Mentor"),
    /** Reviews and assesses for the headteacher. */
    TUTOR("Induction tutor");

    private final String words;

    SupportKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
