package uk.coppice.portal.training.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.OwnPlace;
import uk.coppice.portal.training.booking.WaitingList;
import uk.coppice.portal.training.booking.rules.BookingFacts;
import uk.coppice.portal.training.booking.rules.Reason;

/**
 * A session as one viewer sees it in a list.
 *
 * @param taken how many places are booked, asked for or offered
 * @param leads names, the first leads
 * @param place where the viewer stands in it
 * @param leading whether the viewer leads or co-leads it
 * @param waitingList who waits for a place, and where the viewer stands
 * @param obstacle why the viewer may not book it; empty when they may
 * @param figures what the viewer should know before they book
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
        OwnPlace place,
        boolean leading,
        WaitingList waitingList,
        Optional<Reason> obstacle,
        Figures figures) {

    /**
     * What somebody should know before they book.
     *
     * @param cover who else of their schools is out that day, where a limit holds
     * @param shares how many of their school's places are taken, where each school has a share
     * @param cancelUntil until when they can give the place up
     */
    public record Figures(List<BookingFacts.Cover> cover, List<BookingFacts.Share> shares, LocalDateTime cancelUntil) {}

    /** Whether the viewer has a place: not one asked for or offered. */
    public boolean booked() {
        return place.state() == BookingState.BOOKED;
    }

    /** Whether the viewer's school has still to agree to their place. */
    public boolean requested() {
        return place.state() == BookingState.REQUESTED;
    }

    /** Whether a place is held out to the viewer, to take it in time. */
    public boolean offered() {
        return place.state() == BookingState.OFFERED;
    }

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
