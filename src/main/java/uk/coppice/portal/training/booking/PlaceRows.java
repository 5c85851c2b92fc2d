package uk.coppice.portal.training.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.ClashMode;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionStatus;

/**
 * The rows of places, and the session's that is locked before they are counted, in plain statements: they run while
 * others wait. Rows are superseded, not overwritten but for until when they hold and what was asked for; only
 * {@link PlaceBook} writes them.
 */
@Component
class PlaceRows {

    /** What is read of a session, as {@code t}, for {@link #session}. */
    static final String SESSION = "t.id, t.title, t.status, t.audience, t.session_date, t.start_time, t.end_time, "
            + "t.capacity, t.open_to_guests, t.booking_opens, t.closes_days, t.cancel_days, t.clash, t.fair_share";

    private static final String ROW = "SELECT id, person_id, guest_id, state, cause, expires_at FROM booking ";

    /**
     * The hints are MySQL's. A day has few sessions, a person years of them: by itself it goes through the person's. And it
     * looks into the indexes for how many rows each state has before it reads a handful of them, which costs more than
     * reading them.
     */
    static final String COUNTED = "SELECT /*+ INDEX(k booking_counted) NO_RANGE_OPTIMIZATION(k) */ "
            + "COUNT(CASE WHEN k.state IN " + TakenPlaces.HOLDING + " THEN 1 END), "
            + "COUNT(CASE WHEN k.state = 'WAITING' AND k.person_id IS NOT NULL THEN 1 END), "
            + "COUNT(CASE WHEN k.person_id = ? THEN 1 END), "
            + "(SELECT /*+ JOIN_ORDER(s, b) INDEX(b booking_of_person) NO_RANGE_OPTIMIZATION(s) "
            + "NO_RANGE_OPTIMIZATION(b) */ COUNT(*) FROM training_session s JOIN booking b ON b.session_id = s.id "
            + "AND b.person_id = ? AND b.superseded = 0 AND b.state IN " + TakenPlaces.HOLDING
            + " WHERE s.session_date = ?) + "
            + "(SELECT /*+ NO_RANGE_OPTIMIZATION(l) */ COUNT(*) FROM session_lead l WHERE l.person_id = ?) "
            + "FROM booking k WHERE k.session_id = ? AND k.superseded = 0";

    private final JdbcTemplate jdbc;

    PlaceRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the session's row until the transaction ends: before anything of it is counted. Empty: there is none. */
    Optional<BookableSession> lock(long session) {
        return first(jdbc.query(
                "SELECT " + SESSION + " FROM training_session t WHERE t.id = ? FOR UPDATE",
                (row, n) -> session(row),
                session));
    }

    /** Staff in line for a place, the first come first. */
    List<PlaceRow> waiting(long session) {
        return jdbc.query(
                ROW + "WHERE session_id = ? AND superseded = 0 AND person_id IS NOT NULL AND state = 'WAITING' "
                        + "ORDER BY recorded_at, id",
                PlaceRows::row,
                session);
    }

    /** Staff whom a place is held for until they, or their school, have answered. */
    List<PlaceRow> unanswered(long session) {
        return jdbc.query(
                ROW + "WHERE session_id = ? AND superseded = 0 AND person_id IS NOT NULL "
                        + "AND state IN ('REQUESTED', 'OFFERED') ORDER BY id",
                PlaceRows::row,
                session);
    }

    /** Says until when an offer or a request holds. */
    void hold(PlaceRow row, Instant until) {
        jdbc.update("UPDATE booking SET expires_at = ? WHERE id = ?", StoredTime.of(until), row.id());
    }

    /** Keeps from when to when it was that somebody asked for a place, once: their school compares it with what is so now. */
    void asked(PlaceRow row, LocalDateTime startsAt, LocalDateTime endsAt) {
        jdbc.update(
                "UPDATE booking SET asked_date = ?, asked_from = ?, asked_to = ? WHERE id = ? AND asked_date IS NULL",
                startsAt.toLocalDate(),
                startsAt.toLocalTime(),
                endsAt.toLocalTime(),
                row.id());
    }

    /** How many places are booked, asked for or offered. */
    int countTaken(long session) {
        return jdbc.query(
                        "SELECT COUNT(*) FROM booking WHERE session_id = ? AND superseded = 0 AND state IN "
                                + TakenPlaces.HOLDING,
                        (row, n) -> row.getInt(1),
                        session)
                .getFirst();
    }

    /**
     * What is counted of a session for a person.
     *
     * @param current the person's current row; null: there is none
     * @param taken how many places are taken
     * @param waiting how many staff wait for one
     * @param busy whether the person may have something else to do that day: a place in a session of that day, or any
     *     session to lead
     */
    record Counted(@Nullable PlaceRow current, int taken, int waiting, boolean busy) {}

    /** One pass over an index, and one row more for somebody who has something to do with the session already. */
    Counted counted(long session, long person, LocalDate date) {
        record Numbers(int taken, int waiting, int own, int busy) {}
        var numbers = jdbc.query(
                        COUNTED,
                        asked -> {
                            asked.setLong(1, person);
                            asked.setLong(2, person);
                            asked.setObject(3, date);
                            asked.setLong(4, person);
                            asked.setLong(5, session);
                        },
                        (row, n) -> new Numbers(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .getFirst();
        return new Counted(
                numbers.own() == 0 ? null : ofPerson(session, person).orElse(null),
                numbers.taken(),
                numbers.waiting(),
                numbers.busy() > 0);
    }

    /** The current row of a delegate. */
    Optional<PlaceRow> of(long session, Delegate delegate) {
        return delegate.guest() ? ofGuest(session, delegate.id()) : ofPerson(session, delegate.id());
    }

    /** What a row took the place of; empty for the first of a delegate. */
    Optional<PlaceRow> before(PlaceRow row) {
        return first(jdbc.query(ROW + "WHERE superseded = ?", PlaceRows::row, row.id()));
    }

    /** The current row of a guest. */
    Optional<PlaceRow> ofGuest(long session, long guest) {
        return first(jdbc.query(
                ROW + "WHERE session_id = ? AND guest_id = ? AND superseded = 0", PlaceRows::row, session, guest));
    }

    private Optional<PlaceRow> ofPerson(long session, long person) {
        return first(jdbc.query(
                ROW + "WHERE session_id = ? AND person_id = ? AND superseded = 0", PlaceRows::row, session, person));
    }

    /**
     * Writes what a place has become; the row before gives way to the new one.
     *
     * @return the id of the new row
     */
    long write(long session, Delegate delegate, PlaceBook.Change change, @Nullable PlaceRow before, Instant now) {
        long id = Ids.next();
        if (before != null) {
            jdbc.update("UPDATE booking SET superseded = ? WHERE id = ?", id, before.id());
        }
        jdbc.update(
                "INSERT INTO booking (id, session_id, person_id, guest_id, state, recorded_at, recorded_by, superseded, "
                        + "cause, expires_at, note) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)",
                row -> {
                    row.setLong(1, id);
                    row.setLong(2, session);
                    row.setObject(3, delegate.guest() ? null : delegate.id(), Types.BIGINT);
                    row.setObject(4, delegate.guest() ? delegate.id() : null, Types.BIGINT);
                    row.setString(5, change.state().name());
                    row.setObject(6, StoredTime.of(now));
                    row.setObject(7, change.by(), Types.BIGINT);
                    row.setString(8, change.cause().name());
                    var expires = change.expires();
                    row.setObject(9, expires == null ? null : StoredTime.of(expires), Types.TIMESTAMP);
                    row.setString(10, change.note());
                });
        return id;
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    private static PlaceRow row(ResultSet row, int n) throws SQLException {
        long person = row.getLong(2);
        boolean guest = row.wasNull();
        String cause = row.getString(5);
        return new PlaceRow(
                row.getLong(1),
                guest ? Delegate.guest(row.getLong(3)) : Delegate.person(person),
                BookingState.valueOf(row.getString(4)),
                cause == null ? null : Cause.valueOf(cause),
                StoredTime.moment(row, 6));
    }

    /** Reads {@link #SESSION}, the first columns of the row. */
    static BookableSession session(ResultSet row) throws SQLException {
        var date = row.getObject(5, LocalDate.class);
        return new BookableSession(
                row.getLong(1),
                row.getString(2),
                SessionStatus.valueOf(row.getString(3)),
                Audience.valueOf(row.getString(4)),
                date.atTime(row.getObject(6, LocalTime.class)),
                date.atTime(row.getObject(7, LocalTime.class)),
                row.getInt(8),
                row.getBoolean(9),
                row.getObject(10, LocalDate.class),
                row.getInt(11),
                row.getInt(12),
                ClashMode.valueOf(row.getString(13)),
                row.getObject(14, Integer.class));
    }
}
