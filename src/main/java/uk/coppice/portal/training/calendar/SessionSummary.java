package uk.coppice.portal.training.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.WaitingList;
import uk.coppice.portal.training.booking.rules.Reason;

/**
 * A session as one viewer sees it in a list.
 *
 * @param taken how many places are booked
 * @param leads names, the first leads
 * @param booked whether the viewer has a place
 * @param leading whether the viewer leads or co-leads it
 * @param waitingList who waits for a place, and where the viewer stands
 * @param obstacle why the viewer may not book it; empty when they may
 */
public record SessionSummary(
        long id,
        String code,
        String title,
        String topic,
        SessionKind kind,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        String venue,
        int capacity,
        int taken,
        Audience audience,
        SessionStatus status,
        List<String> leads,
        boolean booked,
        boolean leading,
        WaitingList waitingList,
        Optional<Reason> obstacle) {

    public LocalDateTime startsAt() {
        return date.atTime(start);
    }

    public LocalDateTime endsAt() {
        return date.atTime(end);
    }

    public int placesLeft() {
        return Math.max(0, capacity - taken);
    }
}
