package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.training.SessionEntity;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.PlaceBook.Change;
import uk.coppice.portal.training.booking.PlaceBook.Place;
import uk.coppice.portal.training.booking.rules.BookingRule;

/** Gives free places to those in line, within the transaction of whoever freed them. */
@Component
class WaitingQueue {

    private final PlaceBook book;
    private final BookingRepository bookings;
    private final BookingFactsReader facts;
    private final StaffDirectory directory;
    private final WaitingLists lists;
    private final Clock clock;

    WaitingQueue(
            PlaceBook book,
            BookingRepository bookings,
            BookingFactsReader facts,
            StaffDirectory directory,
            WaitingLists lists,
            Clock clock) {
        this.book = book;
        this.bookings = bookings;
        this.facts = facts;
        this.directory = directory;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Moves people up while there are places, until the freeze point. Every rule is checked again for each: whom one
     * keeps out stays in line, and the next has their turn. The lock on a further person is taken after the session's
     * here; should that meet a booking coming the other way, the database breaks the tie and the desk tries again.
     *
     * @param session locked by the caller
     * @return how many were moved up
     */
    int moveUp(SessionEntity session) {
        var day = session.startsAt().toLocalDate();
        if (session.status() != SessionStatus.PLANNED
                || !LocalDateTime.now(clock).isBefore(lists.freeze(day))) {
            return 0;
        }
        int free = session.capacity() - bookings.countTaken(session.id());
        int moved = 0;
        for (var row : free > 0 ? bookings.waiting(session.id()) : List.<BookingEntity>of()) {
            long person = row.delegate().id();
            directory.hold(person);
            if (!directory.postsHeld(person, day).isEmpty()
                    && BookingRule.check(facts.of(session, person)).isEmpty()) {
                book.change(
                        new Place(session, row.delegate(), Optional.of(row)),
                        new Change(BookingState.BOOKED, Cause.QUEUE, null));
                moved++;
            }
            if (moved == free) {
                break;
            }
        }
        return moved;
    }
}
