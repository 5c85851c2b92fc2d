package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.training.SessionEntity;

/**
 * For those who change a session itself: how many places are taken and by whom, until when requests and offers hold, and
 * giving free places to those in line.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlannedPlaces {

    private final PlaceBook book;
    private final PlaceRows bookings;
    private final WaitingQueue queue;
    private final FairShares shares;
    private final CoverBroken broken;
    private final Deadlines deadlines;
    private final Clock clock;

    PlannedPlaces(
            PlaceBook book,
            PlaceRows bookings,
            WaitingQueue queue,
            FairShares shares,
            CoverBroken broken,
            Deadlines deadlines,
            Clock clock) {
        this.book = book;
        this.bookings = bookings;
        this.queue = queue;
        this.shares = shares;
        this.broken = broken;
        this.deadlines = deadlines;
        this.clock = clock;
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
     * Lets requests and offers end by the time that the session has now.
     *
     * @param locked locked by the caller, its changes written
     * @param sameDay whether only its hours are other ones
     */
    public void answersBy(SessionEntity locked, boolean sameDay) {
        var session = BookableSession.of(locked);
        var now = LocalDateTime.now(clock);
        for (var row : bookings.unanswered(locked.id())) {
            var held = row.expiresAt() == null
                    ? session.startsAt()
                    : LocalDateTime.ofInstant(row.expiresAt(), clock.getZone());
            var until = row.state() == BookingState.OFFERED
                    ? deadlines.offerAgain(session.startsAt(), held, now)
                    : deadlines.decideAgain(session, held, sameDay, now);
            book.hold(row, until.atZone(clock.getZone()).toInstant());
        }
    }

    /** The schools that have more staff out at the session's time than their cover limit, by name. */
    public List<String> overCover(SessionEntity session) {
        return broken.over(session.id(), session.startsAt().toLocalDate());
    }

    /** How many places the school has that has most of them; exact while the session's row is locked. */
    public int mostOfOneSchool(SessionEntity session) {
        return shares.most(session.id());
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
