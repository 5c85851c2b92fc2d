package uk.coppice.portal.training.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.ReadOnce;
import uk.coppice.portal.training.booking.rules.BookingFacts;

/** What somebody has booked or leads over some days. */
@Component
public class Commitments {

    /** A commitment and the id of its session. */
    public record Held(long sessionId, LocalDate date, BookingFacts.Commitment commitment) {}

    private final JdbcClient jdbc;

    public Commitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both dates are inclusive. Drafts and sessions that were called off do not count. */
    public List<Held> of(long person, LocalDate from, LocalDate to) {
        return ReadOnce.get(new Asked(person, from, to), () -> read(person, from, to));
    }

    private record Asked(long person, LocalDate from, LocalDate to) implements ReadOnce.Key<List<Held>> {}

    private List<Held> read(long person, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT s.id, s.session_date, s.start_time, s.end_time, s.code, s.title, 0 AS led
                        FROM booking b JOIN training_session s ON s.id = b.session_id
                        WHERE b.person_id = :person AND b.superseded = 0 AND b.state IN ('BOOKED', 'REQUESTED', 'OFFERED')
                          AND s.status NOT IN ('CANCELLED', 'DRAFT') AND s.session_date BETWEEN :from AND :to
                        UNION ALL
                        SELECT s.id, s.session_date, s.start_time, s.end_time, s.code, s.title, 1
                        FROM session_lead l JOIN training_session s ON s.id = l.session_id
                        WHERE l.person_id = :person
                          AND s.status NOT IN ('CANCELLED', 'DRAFT') AND s.session_date BETWEEN :from AND :to
                        ORDER BY 2, 3, 1
                        """)
                .param("person", person)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> held(row))
                .list();
    }

    private static Held held(ResultSet row) throws SQLException {
        var date = row.getObject(2, LocalDate.class);
        return new Held(
                row.getLong(1),
                date,
                new BookingFacts.Commitment(
                        row.getString(5),
                        row.getString(6),
                        date.atTime(row.getObject(3, LocalTime.class)),
                        date.atTime(row.getObject(4, LocalTime.class)),
                        row.getInt(7) == 1));
    }
}
