package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.training.booking.PlaceBook.Change;
import uk.coppice.portal.training.booking.PlaceBook.Place;
import uk.coppice.portal.training.booking.PlaceGiving.Giving;
import uk.coppice.portal.training.booking.rules.BookingRule;
import uk.coppice.portal.training.booking.rules.Reason;

/** Gives free places to those in line, within the transaction of whoever freed them. */
@Component
class WaitingQueue {

    private final PlaceBook book;
    private final PlaceGiving giving;
    private final PlaceRows bookings;
    private final StaffDirectory directory;
    private final WaitingLists lists;
    private final Deadlines deadlines;
    private final Clock clock;

    WaitingQueue(
            PlaceBook book,
            PlaceGiving giving,
            PlaceRows bookings,
            StaffDirectory directory,
            WaitingLists lists,
            Deadlines deadlines,
            Clock clock) {
        this.book = book;
        this.giving = giving;
        this.bookings = bookings;
        this.directory = directory;
        this.lists = lists;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Hands out free places in the order of the list: until the freeze point they are given, from then on offered, as
     * long as there is time for an offer. Every rule is checked again for each: whom one keeps out stays in line, and
     * the next has their turn. Who would have something else to do at that time, where that is no bar, is offered the
     * place before the freeze point too, for they cannot be warned first. The lock on a further person is taken after the
     * session's here; should that meet a booking coming the other way, the database breaks the tie and the desk tries
     * again.
     *
     * @param session locked by the caller
     * @return how many were given or offered a place
     */
    int moveUp(BookableSession session) {
        var now = LocalDateTime.now(clock);
        if (!session.toCome(now)) {
            return 0;
        }
        int free = session.capacity() - bookings.countTaken(session.id());
        if (free <= 0) {
            return 0;
        }
        boolean frozen = !now.isBefore(lists.freeze(session.startsAt().toLocalDate()));
        var until = deadlines.offerUntil(session.startsAt(), now);
        int moved = 0;
        for (var row : frozen && until.isEmpty() ? List.<PlaceRow>of() : bookings.waiting(session.id())) {
            directory.hold(row.delegate().id());
            var place = new Place(session, row.delegate(), Optional.of(row));
            if (frozen ? offered(place, until.orElseThrow()) : givenOrOffered(place, until)) {
                moved++;
            }
            if (moved == free) {
                break;
            }
        }
        return moved;
    }

    private boolean givenOrOffered(Place place, Optional<LocalDateTime> until) {
        var reason = giving.give(place, new Giving("", BookingRule.IN_LINE, Cause.QUEUE, null));
        boolean asked = until.isPresent()
                && reason.filter(why -> why.kind() == Reason.Kind.CLASH_WARNED).isPresent();
        if (asked) {
            offer(place, until.get());
        }
        return asked || reason.isEmpty();
    }

    private boolean offered(Place place, LocalDateTime until) {
        boolean fits = giving.fits(place);
        if (fits) {
            offer(place, until);
        }
        return fits;
    }

    private void offer(Place place, LocalDateTime until) {
        book.change(place, new Change(BookingState.OFFERED, Cause.QUEUE, null, giving.instant(until), null));
    }
}
