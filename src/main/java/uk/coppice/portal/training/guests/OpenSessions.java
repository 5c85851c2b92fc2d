package uk.coppice.portal.training.guests;

import jakarta.annotation.security.PermitAll;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.LikeText;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.GuestPlaces;
import uk.coppice.portal.training.booking.TakenPlaces;

/** The sessions that other schools may come to; for anybody, so it tells nothing else. */
@Service
public class OpenSessions {

    private static final String COLUMNS =
            "SELECT s.id, s.code, s.title, COALESCE(s.summary, ''), s.topic, s.kind, s.session_date, s.start_time, "
                    + "s.end_time, s.venue, s.year_groups, s.capacity - " + TakenPlaces.TAKEN
                    + ", s.status, s.open_to_guests, s.booking_opens, s.closes_days FROM training_session s";

    private final JdbcClient jdbc;
    private final GuestPlaces places;
    private final Clock clock;

    OpenSessions(JdbcClient jdbc, GuestPlaces places, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.clock = clock;
    }

    /** A page of those to come, in order of time. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<OpenSession> list(String text, int offset, int limit) {
        var now = LocalDateTime.now(clock);
        return jdbc.sql(COLUMNS + where() + " ORDER BY s.session_date, s.start_time, s.id LIMIT :limit OFFSET :offset")
                .param("today", now.toLocalDate())
                .param("time", now.toLocalTime())
                .param("text", "%" + LikeText.of(text) + "%")
                .param("limit", limit)
                .param("offset", offset)
                .query(this::session)
                .list();
    }

    /** How many {@link #list} finds in all. */
    @PermitAll
    @Transactional(readOnly = true)
    public int count(String text) {
        var now = LocalDateTime.now(clock);
        return jdbc.sql("SELECT COUNT(*) FROM training_session s" + where())
                .param("today", now.toLocalDate())
                .param("time", now.toLocalTime())
                .param("text", "%" + LikeText.of(text) + "%")
                .query(Integer.class)
                .single();
    }

    /** One that is open, by its code; empty for any other, whether there is such a session or not. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<OpenSession> find(String code) {
        return jdbc.sql(COLUMNS + " WHERE s.code = :code AND s.open_to_guests = TRUE AND s.status <> 'DRAFT'")
                .param("code", code)
                .query(this::session)
                .optional();
    }

    /** One that a guest has to do with, open or not any more. */
    Optional<OpenSession> find(long id) {
        return jdbc.sql(COLUMNS + " WHERE s.id = :id")
                .param("id", id)
                .query(this::session)
                .optional();
    }

    private static String where() {
        return " WHERE s.open_to_guests = TRUE AND s.status = 'PLANNED' AND (s.session_date > :today "
                + "OR (s.session_date = :today AND s.start_time > :time)) AND LOWER(s.title) LIKE :text ESCAPE '!'";
    }

    private OpenSession session(ResultSet row, int n) throws SQLException {
        var date = row.getObject(7, LocalDate.class);
        var start = row.getObject(8, LocalTime.class);
        int left = Math.max(0, row.getInt(12));
        var status = SessionStatus.valueOf(row.getString(13));
        var facts = places.facts(
                status,
                row.getBoolean(14),
                row.getObject(15, LocalDate.class),
                date.atTime(start),
                row.getInt(16),
                left);
        return new OpenSession(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                SessionKind.valueOf(row.getString(6)),
                date,
                start,
                row.getObject(9, LocalTime.class),
                row.getString(10),
                row.getString(11),
                status,
                left,
                places.refuse(facts));
    }
}
