package uk.coppice.portal.training.booking;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import uk.coppice.portal.training.Delegate;

interface BookingRepository extends Repository<BookingEntity, Long> {

    BookingEntity save(BookingEntity row);

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
