package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.training.SessionEntity;

/**
 * For those who change a session itself, in the browser or by a file: how many places are taken and by whom, until when
 * requests and offers hold, and giving free places to those in line.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlannedPlaces {

    // Who has a place in a session and something else at its time.
    private static final String CLASHING = "SELECT COUNT(DISTINCT b.person_id) FROM booking b "
            + "JOIN training_session s ON s.id = b.session_id WHERE s.id = :session AND b.superseded = 0 "
            + "AND b.state IN " + TakenPlaces.HOLDING + " AND EXISTS (SELECT 1 FROM training_session o "
            + "WHERE o.id <> s.id AND o.status = 'PLANNED' AND o.session_date = s.session_date "
            + "AND o.start_time < s.end_time AND o.end_time > s.start_time "
            + "AND (EXISTS (SELECT 1 FROM booking ob WHERE ob.session_id = o.id AND ob.person_id = b.person_id "
            + "AND ob.superseded = 0 AND ob.state IN " + TakenPlaces.HOLDING + ") "
            + "OR EXISTS (SELECT 1 FROM session_lead ol WHERE ol.session_id = o.id AND ol.person_id = b.person_id)))";

    private final PlaceBook book;
    private final PlaceRows bookings;
    private final WaitingQueue queue;
    private final FairShares shares;
    private final CoverBroken broken;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlannedPlaces(
            PlaceBook book,
            PlaceRows bookings,
            WaitingQueue queue,
            FairShares shares,
            CoverBroken broken,
            Deadlines deadlines,
            JdbcClient jdbc,
            Clock clock) {
        this.book = book;
        this.bookings = bookings;
        this.queue = queue;
        this.shares = shares;
        this.broken = broken;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
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
     * Lets requests and offers end by the time that a session has now, and requests say what was asked for.
     *
     * @param session locked by the caller, its changes written
     * @param startsAt from when it was to be held before
     * @param endsAt until when
     */
    public void moved(long session, LocalDateTime startsAt, LocalDateTime endsAt) {
        bookings.lock(session).ifPresent(locked -> {
            bookings.unanswered(session).stream()
                    .filter(row -> row.state() == BookingState.REQUESTED)
                    .forEach(row -> book.asked(row, startsAt, endsAt));
            answersBy(locked, locked.date().equals(startsAt.toLocalDate()));
        });
    }

    /**
     * Lets requests and offers hold again that stood still while a session was called off.
     *
     * @param session locked by the caller, its changes written
     */
    public void again(long session) {
        bookings.lock(session).ifPresent(locked -> answersBy(locked, false));
    }

    private void answersBy(BookableSession session, boolean sameDay) {
        var now = LocalDateTime.now(clock);
        for (var row : bookings.unanswered(session.id())) {
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
    public List<String> overCover(long session, LocalDate date) {
        return broken.over(session, date);
    }

    /** How many of those with a place have something else at the session's time. */
    public int clashing(long session) {
        return jdbc.sql(CLASHING).param("session", session).query(Integer.class).single();
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
