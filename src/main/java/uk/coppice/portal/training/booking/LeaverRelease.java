package uk.coppice.portal.training.booking;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.Delegate;

/**
 * Releases the places of leavers: when somebody's posts end, what they have booked beyond the last day goes back, as
 * soon as the end is known, so that a colleague can have it; so does a place in a session that was moved to a day on which
 * they have no post. Places on days in post and in sessions that are past stay.
 */
@Service
public class LeaverRelease {

    /** Places of staff, current and former, in sessions to come: after {@code :today} and {@code :time}. */
    static final String TO_COME = "SELECT b.session_id, b.person_id "
            + "FROM training_session s JOIN booking b ON b.session_id = s.id AND b.superseded = 0 "
            + "WHERE s.status = 'PLANNED' "
            + "AND (s.session_date > :today OR (s.session_date = :today AND s.start_time > :time)) "
            + "AND b.person_id IS NOT NULL ";

    /** Whether whoever has the place has a post on the session's day. */
    static final String IN_POST = "EXISTS (SELECT 1 FROM post p WHERE p.person_id = b.person_id "
            + "AND p.start_date <= s.session_date AND (p.end_date IS NULL OR p.end_date >= s.session_date))";

    private final PlaceBook book;
    private final WaitingQueue queue;
    private final StaffDirectory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    LeaverRelease(PlaceBook book, WaitingQueue queue, StaffDirectory directory, JdbcClient jdbc, Clock clock) {
        this.book = book;
        this.queue = queue;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A place on a day on which the person will have no post. */
    public record Beyond(long sessionId, long personId) {}

    /** Every such place in sessions to come, by session. */
    @RolesAllowed(Roles.OPERATOR)
    @Transactional(readOnly = true)
    public List<Beyond> find() {
        var now = LocalDateTime.now(clock);
        return jdbc.sql(TO_COME + "AND b.state <> 'CANCELLED' AND NOT " + IN_POST
                        + " ORDER BY b.session_id, b.person_id")
                .param("today", now.toLocalDate())
                .param("time", now.toLocalTime())
                .query((row, n) -> new Beyond(row.getLong(1), row.getLong(2)))
                .list();
    }

    /**
     * Releases one place, if the person still has it and still has no post on the day; the next in line moves up.
     *
     * @return whether it was released
     */
    @RolesAllowed(Roles.OPERATOR)
    @UnderLock
    public boolean release(Beyond beyond) {
        var place = book.hold(beyond.sessionId(), Delegate.person(beyond.personId()));
        var session = place.session();
        if (place.current().isEmpty()
                || place.is(BookingState.CANCELLED)
                || !session.toCome(LocalDateTime.now(clock))
                || !directory
                        .postsHeld(beyond.personId(), session.startsAt().toLocalDate())
                        .isEmpty()) {
            return false;
        }
        var cause = movedSince(beyond) ? Cause.PLANNING : Cause.LEAVER;
        book.change(place, new PlaceBook.Change(BookingState.CANCELLED, cause, null));
        queue.moveUp(session);
        return true;
    }

    /** Whether it is the session that moved, and not the end of a post: whoever loses the place is told which. */
    private boolean movedSince(Beyond beyond) {
        return jdbc.sql("SELECT COUNT(*) FROM booking b JOIN training_session s ON s.id = b.session_id "
                                + "WHERE b.session_id = ? AND b.person_id = ? AND b.superseded = 0 "
                                + "AND s.timed_at > b.recorded_at")
                        .params(beyond.sessionId(), beyond.personId())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
