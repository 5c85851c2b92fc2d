package uk.coppice.portal.training.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.LeadsLeaving;
import uk.coppice.portal.training.SessionStatus;

/**
 * What a session's page shows of its planning.
 *
 * @param yearGroups whose staff it is meant for, in words; empty: all
 * @param openToGuests whether staff of other schools may book
 * @param onlineLink where to join; empty for those who have no place and don't lead it
 * @param online whether it can be joined online
 * @param bookingOpens the day from which it can be booked; null: always
 * @param closesAt until when it can be booked; null: until it starts
 * @param cancelUntil until when a place can be given up; null: until it starts
 * @param calledOffWhy why it was called off; empty when it is not, or nobody said
 * @param aim the aim of the trust's plan that it serves; empty: none
 * @param mayPlan whether the viewer may edit it
 * @param leaving leads who will have left by then, for those who may edit it
 * @param outside leads from outside the trust, by name, for those who may edit it
 * @param minimum with fewer booked on {@code minimumBy} the planner is warned; null: never
 */
public record SessionParticulars(
        long id,
        SessionStatus status,
        @Nullable String seriesCode,
        String yearGroups,
        boolean openToGuests,
        String onlineLink,
        boolean online,
        @Nullable LocalDate bookingOpens,
        @Nullable LocalDateTime closesAt,
        @Nullable LocalDateTime cancelUntil,
        String calledOffWhy,
        String aim,
        boolean mayPlan,
        List<LeadsLeaving.Leaving> leaving,
        List<String> outside,
        int taken,
        @Nullable Integer minimum,
        @Nullable LocalDate minimumBy) {}
