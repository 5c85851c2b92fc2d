package uk.coppice.portal.training.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.SessionStatus;

/**
 * A session in its planner's list.
 *
 * @param taken places taken
 * @param waiting how many wait for one
 * @param minimum with fewer booked on {@code minimumBy} the planner is warned; null: never
 */
public record PlannedRow(
        long id,
        String code,
        @Nullable String seriesCode,
        String title,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        String venue,
        SessionStatus status,
        int capacity,
        int taken,
        int waiting,
        @Nullable Integer minimum,
        @Nullable LocalDate minimumBy) {

    /** Whether it is to come and too few have booked on the day of the warning. */
    public boolean tooFew(LocalDate today) {
        return status == SessionStatus.PLANNED
                && minimum != null
                && minimumBy != null
                && taken < minimum
                && !today.isBefore(minimumBy)
                && !today.isAfter(date);
    }
}
