package uk.coppice.portal.training.booking;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.training.SessionEntity;

/** For those who change a session itself: how many places are taken, and giving new ones to those in line. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FreedPlaces {

    private final PlaceRows bookings;
    private final WaitingQueue queue;

    FreedPlaces(PlaceRows bookings, WaitingQueue queue) {
        this.bookings = bookings;
        this.queue = queue;
    }

    /** How many places are taken; exact while the session's row is locked. */
    public int taken(long session) {
        return bookings.countTaken(session);
    }

    /** Whether nobody has a place or waits for one. */
    public boolean nobody(long session) {
        return bookings.countTaken(session) == 0 && bookings.waiting(session).isEmpty();
    }

    /**
     * Gives free places to those in line.
     *
     * @param locked locked by the caller, its changes written
     * @return how many were moved up
     */
    public int fill(SessionEntity locked) {
        return queue.moveUp(BookableSession.of(locked));
    }
}
