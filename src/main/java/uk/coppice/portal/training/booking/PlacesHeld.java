package uk.coppice.portal.training.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

    /** Who was booked in a session at a moment that is past, whatever has become of it since. */
    public Set<Delegate> bookedAt(long session, Instant moment) {
        return Set.copyOf(jdbc.sql("SELECT b.person_id, b.guest_id FROM booking b "
                        + "LEFT JOIN booking later ON later.id = b.superseded AND later.id <> b.id "
                        + "WHERE b.session_id = :session AND b.state = 'BOOKED' AND b.recorded_at <= :moment "
                        + "AND (later.id IS NULL OR later.recorded_at > :moment)")
                .param("session", session)
                .param("moment", StoredTime.of(moment))
                .query((row, n) -> delegate(row, 1, 2))
                .set());
    }

    private static Delegate delegate(ResultSet row, int personAt, int guestAt) throws SQLException {
        Long person = row.getObject(personAt, Long.class);
        return person == null ? Delegate.guest(row.getLong(guestAt)) : Delegate.person(person);
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        return new Held(
                row.getLong(1),
                row.getLong(2),
                delegate(row, 3, 4),
                BookingState.valueOf(row.getString(5)),
                StoredTime.moment(row.getObject(6, LocalDateTime.class)),
                StoredTime.moment(row, 7),
                row.getString(8));
    }
}
