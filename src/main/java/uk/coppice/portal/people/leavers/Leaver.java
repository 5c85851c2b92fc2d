package uk.coppice.portal.people.leavers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who leaves the trust, or a school of it, as the reader of a list may see them.
 *
 * @param postId the largest of the posts that end, by which the leaving is known
 * @param personId who
 * @param name first and last name
 * @param post title of that post
 * @param workplace its school, or the central team
 * @param day the last day
 * @param movesTo where they work on; empty for those who leave the trust
 * @param reason in words; empty when none is recorded, or for a reader who may not know it
 * @param destination in words; likewise
 * @param interview what became of the exit interview; null for a reader who may not know it, and for moves
 */
public record Leaver(
        long postId,
        long personId,
        String name,
        String post,
        String workplace,
        LocalDate day,
        String movesTo,
        String reason,
        String destination,
        @Nullable InterviewState interview) {

    /** Nothing of a person belongs into a log. */
    @Override
    public String toString() {
        return "Leaver of post " + postId;
    }
}
