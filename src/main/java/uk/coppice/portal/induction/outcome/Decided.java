package uk.coppice.portal.induction.outcome;

import java.time.LocalDate;
import uk.coppice.portal.induction.Outcome;

/**
 * An outcome that the appropriate body decided.
 *
 * @param outcome which
 * @param on the day of the decision
 * @param note what was said with it, such as why before the expected end; may be empty
 */
public record Decided(Outcome outcome, LocalDate on, String note) {

    /** Whether it is the same decision, whatever was noted. */
    boolean sameAs(Decided other) {
        return outcome == other.outcome && on.equals(other.on);
    }

    /** Says nothing of the outcome: this must not come into a log. */
    @Override
    public String toString() {
        return "a decision";
    }
}
