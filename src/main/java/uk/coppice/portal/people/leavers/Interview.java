package uk.coppice.portal.people.leavers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An exit interview as it is kept.
 *
 * @param id of the row
 * @param personId whose
 * @param leftOn the last day, as it was known when this was written
 * @param state what became of it
 * @param answers what was said; nothing for one who declined
 * @param recordedOn the day it was written
 * @param textsDeleted the day on which the two texts were deleted; null while they stand
 * @param version counts its changes
 */
public record Interview(
        long id,
        long personId,
        LocalDate leftOn,
        InterviewState state,
        InterviewAnswers answers,
        LocalDate recordedOn,
        @Nullable LocalDate textsDeleted,
        int version) {

    /** A last day is put right at times: one that moves by so many days takes the interview with it. */
    static final int SAME_WITHIN_DAYS = 92;

    /** Whether it is about the leaving of that day. */
    boolean belongsTo(LocalDate day) {
        return !leftOn.isBefore(day.minusDays(SAME_WITHIN_DAYS)) && !leftOn.isAfter(day.plusDays(SAME_WITHIN_DAYS));
    }

    /** What somebody said belongs into no log. */
    @Override
    public String toString() {
        return "Interview " + id;
    }
}
