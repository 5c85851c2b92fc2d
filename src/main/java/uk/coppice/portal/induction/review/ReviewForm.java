package uk.coppice.portal.induction.review;

import java.time.LocalDate;
import uk.coppice.portal.induction.terms.ReviewKind;

/**
 * A review as somebody types it.
 *
 * @param version of the review that is changed; -1 for one that is not recorded yet
 */
public record ReviewForm(
        ReviewKind kind, int number, LocalDate heldOn, boolean onTrack, String summary, String targets, int version) {

    /** The version of a review that is not recorded yet. */
    public static final int NEW = -1;

    public static final int LONGEST_SUMMARY = 4000;
    public static final int LONGEST_TARGETS = 2000;

    /** Says nothing of what was typed. */
    @Override
    public String toString() {
        return "a review of kind " + kind;
    }
}
