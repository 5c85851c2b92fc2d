package uk.coppice.portal.induction;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * As what all somebody sees an induction: a tutor who is also the trust's ECT lead may do what either may. Whoever is
 * nothing of it sees nothing. Of their own induction teachers are never more than the teacher.
 *
 * @param as not empty
 */
public record Sight(Set<As> as) {

    /**
     * As whom somebody sees an induction. Source: statutory guidance 'Induction for early career teachers (England)',
     * roles and responsibilities: the mentor has no part in assessing.
     */
    public enum As {
        OWN(true, true, false, false),
        /** The trust's lead for early career teachers, and the command line. */
        ECT_LEAD(true, true, false, true),
        /** Head of a school where the teacher works. */
        HEAD(true, true, true, true),
        TUTOR(true, true, true, false),
        /** Runs the portal: enters outcomes, reads no assessment. */
        ADMINISTRATOR(false, true, false, true),
        /** Sees how training goes, not how the teacher is judged. */
        MENTOR(false, false, false, false);

        private final boolean reviews;
        private final boolean outcome;
        private final boolean records;
        private final boolean manages;

        As(boolean reviews, boolean outcome, boolean records, boolean manages) {
            this.reviews = reviews;
            this.outcome = outcome;
            this.records = records;
            this.manages = manages;
        }
    }

    public Sight {
        as = as.contains(As.OWN) ? Set.of(As.OWN) : Set.copyOf(as);
    }

    public static Sight of(As first, As... more) {
        return new Sight(EnumSet.of(first, more));
    }

    /** Whether the viewer sees it as such, whatever else they are. */
    public boolean is(As what) {
        return as.contains(what);
    }

    /** Whether reviews, assessments and days away may be seen. */
    public boolean seesReviews() {
        return any(one -> one.reviews);
    }

    /** Whether the appropriate body's decisions may be seen. */
    public boolean seesOutcome() {
        return any(one -> one.outcome);
    }

    /** Whether reviews and assessments may be recorded: by the induction tutor, or the headteacher. */
    public boolean recordsReviews() {
        return any(one -> one.records);
    }

    /** Whether dates, mentor, tutor, programme and series may be changed. */
    public boolean manages() {
        return any(one -> one.manages);
    }

    /** Whether an outcome or a decision about the length may be entered. */
    public boolean entersOutcome() {
        return is(As.ECT_LEAD) || is(As.ADMINISTRATOR);
    }

    /** Whether days away may be entered. */
    public boolean entersAbsence() {
        return is(As.ECT_LEAD) || is(As.HEAD) || is(As.TUTOR);
    }

    private boolean any(Predicate<As> rule) {
        return as.stream().anyMatch(rule);
    }
}
