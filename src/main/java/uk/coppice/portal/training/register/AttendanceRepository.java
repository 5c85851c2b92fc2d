package uk.coppice.portal.training.register;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import uk.coppice.portal.training.Delegate;

interface AttendanceRepository extends Repository<AttendanceEntity, Long> {

    AttendanceEntity save(AttendanceEntity row);

    AttendanceEntity saveAndFlush(AttendanceEntity row);

    /** The current row of a member of staff. */
    @Query(
            "SELECT r FROM AttendanceEntity r WHERE r.sessionId = :session AND r.personId = :person AND r.superseded = 0")
    Optional<AttendanceEntity> ofPerson(long session, long person);

    /** The current row of a guest. */
    @Query("SELECT r FROM AttendanceEntity r WHERE r.sessionId = :session AND r.guestId = :guest AND r.superseded = 0")
    Optional<AttendanceEntity> ofGuest(long session, long guest);

    default Optional<AttendanceEntity> of(long session, Delegate delegate) {
        return delegate.guest() ? ofGuest(session, delegate.id()) : ofPerson(session, delegate.id());
    }
}
