package uk.coppice.portal.training.booking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import uk.coppice.portal.training.Delegate;

interface BookingRepository extends Repository<BookingEntity, Long> {

    BookingEntity saveAndFlush(BookingEntity row);

    /** Staff in line for a place, the first come first. */
    @Query("SELECT r FROM BookingEntity r WHERE r.sessionId = :session AND r.superseded = 0 AND r.personId IS NOT NULL "
            + "AND r.state = uk.coppice.portal.training.booking.BookingState.WAITING ORDER BY r.recordedAt, r.id")
    List<BookingEntity> waiting(long session);

    /** How many places are booked, asked for or offered. */
    @Query("SELECT COUNT(r) FROM BookingEntity r WHERE r.sessionId = :session AND r.superseded = 0 "
            + "AND r.state IN (uk.coppice.portal.training.booking.BookingState.BOOKED, "
            + "uk.coppice.portal.training.booking.BookingState.REQUESTED, "
            + "uk.coppice.portal.training.booking.BookingState.OFFERED)")
    int countTaken(long session);

    /**
     * A person's current row in a session, or null, and how many places are taken and how many staff wait: one query,
     * for it is asked while others wait for the session's row.
     */
    @Query("SELECT r, (SELECT COUNT(t) FROM BookingEntity t WHERE t.sessionId = s.id AND t.superseded = 0 "
            + "AND t.state IN (uk.coppice.portal.training.booking.BookingState.BOOKED, "
            + "uk.coppice.portal.training.booking.BookingState.REQUESTED, "
            + "uk.coppice.portal.training.booking.BookingState.OFFERED)), "
            + "(SELECT COUNT(w) FROM BookingEntity w WHERE w.sessionId = s.id AND w.superseded = 0 "
            + "AND w.personId IS NOT NULL AND w.state = uk.coppice.portal.training.booking.BookingState.WAITING) "
            + "FROM SessionEntity s LEFT JOIN BookingEntity r ON r.sessionId = s.id "
            + "AND r.personId = :person AND r.superseded = 0 WHERE s.id = :session")
    List<@Nullable Object[]> rowTakenAndWaiting(long session, long person);

    /** What {@link #rowTakenAndWaiting} finds. */
    record Counted(@Nullable BookingEntity current, int taken, int waiting) {}

    default Counted counted(long session, long person) {
        var found = rowTakenAndWaiting(session, person).getFirst();
        return new Counted((BookingEntity) found[0], count(found[1]), count(found[2]));
    }

    private static int count(@Nullable Object number) {
        return number instanceof Number counted ? counted.intValue() : 0;
    }

    /** The current row of a member of staff. */
    @Query("SELECT r FROM BookingEntity r WHERE r.sessionId = :session AND r.personId = :person AND r.superseded = 0")
    Optional<BookingEntity> ofPerson(long session, long person);

    /** The current row of a guest. */
    @Query("SELECT r FROM BookingEntity r WHERE r.sessionId = :session AND r.guestId = :guest AND r.superseded = 0")
    Optional<BookingEntity> ofGuest(long session, long guest);

    default Optional<BookingEntity> of(long session, Delegate delegate) {
        return delegate.guest() ? ofGuest(session, delegate.id()) : ofPerson(session, delegate.id());
    }
}
