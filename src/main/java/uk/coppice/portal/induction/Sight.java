package uk.coppice.portal.induction;

/**
 * As whom somebody sees an induction; whoever is none of these sees nothing of it. Source: statutory guidance 'Induction
 * for early career teachers (England)', roles and responsibilities: the mentor has no part in assessing.
 */
public enum Sight {
    OWN(true, true, false, false, "you"),
    /** The trust's lead for early career teachers, and the command line. */
    ECT_LEAD(true, true, false, true, "the trust's ECT lead"),
    /** Head of a school where the teacher works. */
    HEAD(true, true, true, true, "the headteacher"),
    TUTOR(true, true, true, false, "the induction tutor"),
    /** Runs the portal: enters outcomes, reads no assessment. */
    ADMINISTRATOR(false, true, false, true, "the trust administrator"),
    /** Sees how training goes, not how the teacher is judged. */
    MENTOR(false, false, false, false, "the mentor");

    private final boolean reviews;
    private final boolean outcome;
    private final boolean records;
    private final boolean manages;
    private final String words;

    Sight(boolean reviews, boolean outcome, boolean records, boolean manages, String words) {
        this.reviews = reviews;
        this.outcome = outcome;
        this.records = records;
        this.manages = manages;
        this.words = words;
    }

    /** Whether reviews, assessments and days away may be seen. */
    public boolean seesReviews() {
        return reviews;
    }

    /** Whether the appropriate body's decisions may be seen. */
    public boolean seesOutcome() {
        return outcome;
    }

    /** Whether reviews and assessments may be recorded: by the induction tutor, or the headteacher. */
    public boolean recordsReviews() {
        return records;
    }

    /** Whether dates, mentor, tutor, programme and series may be changed. */
    public boolean manages() {
        return manages;
    }

    /** Whether an outcome or a decision about the length may be entered. */
    public boolean entersOutcome() {
        return this == ECT_LEAD || this == ADMINISTRATOR;
    }

    /** Whether days away may be entered. */
    public boolean entersAbsence() {
        return this == ECT_LEAD || this == HEAD || this == TUTOR;
    }

    public String words() {
        return words;
    }
}
