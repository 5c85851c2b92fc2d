package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.rules.GuestBookingRule;
import uk.coppice.portal.training.booking.rules.Reason;

/**
 * Guests' places, within the transaction of whoever has checked that the guest is who they say. A guest takes a place
 * as staff do; when none is left they don't wait in line.
 */
@Component
public class GuestPlaces {

    private final PlaceBook book;
    private final WaitingQueue queue;
    private final PlaceRows bookings;
    private final Deadlines deadlines;
    private final Clock clock;

    GuestPlaces(PlaceBook book, WaitingQueue queue, PlaceRows bookings, Deadlines deadlines, Clock clock) {
        this.book = book;
        this.queue = queue;
        this.bookings = bookings;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Whether a guest has a place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean booked(long session, long guest) {
        return bookings.ofGuest(session, guest)
                .filter(row -> row.state() == BookingState.BOOKED)
                .isPresent();
    }

    /** Gives a guest a place; why not, when a rule does not allow it. A place already held stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Reason> book(long session, long guest) {
        var place = book.hold(session, Delegate.guest(guest));
        if (place.is(BookingState.BOOKED)) {
            return Optional.empty();
        }
        queue.moveUp(place.session());
        var reason = refuse(place.session());
        if (reason.isEmpty()) {
            book.change(place, new PlaceBook.Change(BookingState.BOOKED, Cause.OWN, null));
        }
        return reason;
    }

    /** Takes a guest's place back, until the session starts: it is better to know than to wait. Whether one was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean cancel(long session, long guest) {
        var place = book.hold(session, Delegate.guest(guest));
        if (!place.held() || !place.session().toCome(LocalDateTime.now(clock))) {
            return false;
        }
        book.change(place, new PlaceBook.Change(BookingState.CANCELLED, Cause.OWN, null));
        queue.moveUp(place.session());
        return true;
    }

    private Optional<Reason> refuse(BookableSession session) {
        var facts = facts(
                session.status(),
                session.openToGuests(),
                session.bookingOpens(),
                session.startsAt(),
                session.closesDays(),
                Math.max(0, session.capacity() - bookings.countTaken(session.id())));
        return refuse(facts);
    }

    /** Why no guest may book, in words; empty when one may. */
    public Optional<Reason> refuse(GuestBookingRule.Facts facts) {
        return GuestBookingRule.refuse(facts, new DateWords(LocalDate.now(clock))::moment);
    }

    /**
     * What decides whether a guest may book now.
     *
     * @param opens the day from which it can be booked; null: always
     * @param closesDays how many school days before it booking closes; 0: when it starts
     */
    public GuestBookingRule.Facts facts(
            SessionStatus status,
            boolean open,
            @Nullable LocalDate opens,
            LocalDateTime startsAt,
            int closesDays,
            int placesLeft) {
        return new GuestBookingRule.Facts(
                status,
                open,
                opens == null ? null : opens.atStartOfDay(),
                deadlines.before(startsAt, closesDays),
                placesLeft,
                LocalDateTime.now(clock));
    }
}
