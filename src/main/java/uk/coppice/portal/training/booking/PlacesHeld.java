package uk.coppice.portal.training.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.training.Delegate;

/** Reads how places stand now, for mail and calendars. */
@Component
public class PlacesHeld {

    private static final String CURRENT =
            "SELECT b.id, b.session_id, b.person_id, b.guest_id, b.state, b.recorded_at, b.expires_at, b.note "
                    + "FROM booking b ";

    private final JdbcClient jdbc;

    PlacesHeld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How one delegate stands in one session.
     *
     * @param bookingId the current row
     * @param session the session
     * @param delegate whose place
     * @param state the state now
     * @param since since when
     * @param expires until when an offer holds; null for other states
     * @param note what was said with it; null for nothing
     */
    public record Held(
            long bookingId,
            long session,
            Delegate delegate,
            BookingState state,
            Instant since,
            @Nullable Instant expires,
            @Nullable String note) {}

    /** Everybody's, in some sessions, those who gave theirs up included; the longest held first. */
    public List<Held> in(Collection<Long> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(CURRENT + "WHERE b.superseded = 0 AND b.session_id IN (:sessions) "
                        + "ORDER BY b.session_id, b.recorded_at, b.id")
                .param("sessions", sessions)
                .query(PlacesHeld::held)
                .list();
    }

    /** A person's places, from a day on; of those given up only places that they once had. */
    public List<Held> of(long person, LocalDate from) {
        return jdbc.sql(CURRENT + """
                        JOIN training_session s ON s.id = b.session_id
                        WHERE b.superseded = 0 AND b.person_id = :person AND s.session_date >= :from
                          AND (b.state IN ('BOOKED', 'REQUESTED', 'OFFERED')
                               OR b.state = 'CANCELLED' AND EXISTS (
                                   SELECT 1 FROM booking e WHERE e.session_id = b.session_id
                                   AND e.person_id = b.person_id AND e.state = 'BOOKED'))
                        ORDER BY s.session_date, s.start_time, s.id
                        """)
                .param("person", person)
                .param("from", from)
                .query(PlacesHeld::held)
                .list();
    }

    /** Whether somebody holds out their place in a session to a colleague. */
    public boolean heldOut(long session, long person, long colleague) {
        return jdbc.sql("SELECT COUNT(*) FROM place_swap WHERE session_id = ? AND person_id = ? AND colleague_id = ? "
                                + "AND closed = 0")
                        .params(session, person, colleague)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether a delegate who is off now once had the place, rather than a hope for it. */
    public boolean onceBooked(Held held) {
        var delegate = held.delegate();
        return jdbc.sql("SELECT COUNT(*) FROM booking WHERE session_id = ? AND state = 'BOOKED' AND "
                                + (delegate.guest() ? "guest_id" : "person_id") + " = ?")
                        .param(held.session())
                        .param(delegate.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        Long person = row.getObject(3, Long.class);
        return new Held(
                row.getLong(1),
                row.getLong(2),
                person == null ? Delegate.guest(row.getLong(4)) : Delegate.person(person),
                BookingState.valueOf(row.getString(5)),
                StoredTime.moment(row.getObject(6, LocalDateTime.class)),
                StoredTime.moment(row, 7),
                row.getString(8));
    }
}
