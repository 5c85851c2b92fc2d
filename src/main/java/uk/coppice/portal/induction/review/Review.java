package uk.coppice.portal.induction.review;

import java.time.LocalDate;
import uk.coppice.portal.induction.terms.ReviewKind;

/**
 * A review or an assessment as it was recorded.
 *
 * @param id its id
 * @param kind what
 * @param number tells those of a kind apart, as in {@link uk.coppice.portal.induction.terms.Planned}
 * @param heldOn when the two of them met
 * @param onTrack else the teacher needs more support
 * @param summary what was found
 * @param targets what to work on next; may be empty
 * @param recordedBy a name; 'Trust administrator' for somebody without a staff record
 * @param comment of the teacher; may be empty
 * @param read whether the teacher has read it as it stands
 * @param version for two who edit at once
 */
public record Review(
        long id,
        ReviewKind kind,
        int number,
        LocalDate heldOn,
        boolean onTrack,
        String summary,
        String targets,
        String recordedBy,
        String comment,
        boolean read,
        int version) {

    /** How the teacher stands, in words. */
    public String judgement() {
        return onTrack ? "On track" : "Support needed";
    }

    /** Says nothing of what was found: this must not come into a log. */
    @Override
    public String toString() {
        return "review " + id;
    }
}
