package uk.coppice.portal.training.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;

/**
 * The only writer of marks. Everything happens in the caller's transaction, which holds the session's row, and before it
 * the row of a member of staff who is marked one by one. A mark is superseded, never overwritten.
 */
@Component
class MarkBook {

    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    MarkBook(JdbcClient jdbc, CurrentViewer currentViewer, Clock clock) {
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** A current mark. */
    record Current(
            long id,
            Mark mark,
            MarkSource source,
            Instant tapped,
            @Nullable Long by) {}

    /**
     * Where a delegate stands in a register.
     *
     * @param booked whether they have a place
     * @param leads whether they lead the session
     * @param known whether a mark with the key asked for has been saved already
     */
    record Standing(boolean booked, boolean leads, boolean known, Optional<Current> current) {

        boolean listed() {
            return booked || current.isPresent();
        }
    }

    /**
     * A mark to write.
     *
     * @param tapped when it was tapped
     * @param key of the phone; null: none
     * @param reason empty: none
     */
    record Entry(
            Mark mark,
            MarkSource source,
            Instant tapped,
            @Nullable String key,
            String reason) {}

    /** All that decides about a mark, in one query. */
    Standing standing(long session, Delegate delegate, @Nullable String key) {
        String whose = whose(delegate);
        return jdbc.sql("""
                        SELECT (SELECT COUNT(*) FROM booking b WHERE b.session_id = :session AND b.%1$s = :delegate
                                  AND b.superseded = 0 AND b.state = 'BOOKED'),
                               (SELECT COUNT(*) FROM session_lead l WHERE l.session_id = :session
                                  AND l.person_id = :person),
                               (SELECT COUNT(*) FROM attendance k WHERE k.session_id = :session
                                  AND k.%1$s = :delegate AND k.mark_key = :key),
                               a.id, a.mark, a.source, COALESCE(a.marked_at, a.recorded_at) AS tapped, a.recorded_by
                        FROM training_session s LEFT JOIN attendance a ON a.session_id = s.id
                             AND a.%1$s = :delegate AND a.superseded = 0
                        WHERE s.id = :session
                        """.formatted(whose))
                .param("session", session)
                .param("delegate", delegate.id())
                .param("person", delegate.guest() ? 0 : delegate.id())
                .param("key", key == null ? "" : key)
                .query((row, n) -> new Standing(
                        row.getInt(1) > 0,
                        row.getInt(2) > 0,
                        row.getInt(3) > 0,
                        row.getString("mark") == null ? Optional.empty() : Optional.of(current(row))))
                .single();
    }

    /** Writes a mark in place of the current one. */
    void write(long session, Delegate delegate, Optional<Current> current, Entry entry) {
        long id = Ids.next();
        current.ifPresent(old -> jdbc.sql("UPDATE attendance SET superseded = ? WHERE id = ?")
                .param(id)
                .param(old.id())
                .update());
        insert(id, session, delegate, entry, 0);
    }

    /** Keeps a mark that came too late to stand: it leads to itself. */
    void keep(long session, Delegate delegate, Entry entry) {
        long id = Ids.next();
        insert(id, session, delegate, entry, id);
    }

    /** The mark that a mark took the place of. */
    Optional<Current> before(Current mark) {
        return jdbc.sql("SELECT id, mark, source, COALESCE(marked_at, recorded_at) AS tapped, recorded_by "
                        + "FROM attendance WHERE superseded = :id AND id <> :id")
                .param("id", mark.id())
                .query((row, n) -> current(row))
                .optional();
    }

    /** Takes a mark back without another in its place. */
    void withdraw(Current mark, String reason) {
        jdbc.sql("UPDATE attendance SET superseded = id, withdrawn_at = :now, withdrawn_by = :by, "
                        + "reason = COALESCE(:reason, reason) WHERE id = :id")
                .param("now", StoredTime.of(clock.instant()))
                .param("by", currentViewer.get().recordedBy())
                .param("reason", reason.isBlank() ? null : reason)
                .param("id", mark.id())
                .update();
    }

    /** Takes all marks of a session back: it is held at another time. */
    void withdrawAll(long session, String reason) {
        jdbc.sql("UPDATE attendance SET superseded = id, withdrawn_at = :now, withdrawn_by = :by, reason = :reason "
                        + "WHERE session_id = :session AND superseded = 0")
                .param("now", StoredTime.of(clock.instant()))
                .param("by", currentViewer.get().recordedBy())
                .param("reason", reason)
                .param("session", session)
                .update();
    }

    private void insert(long id, long session, Delegate delegate, Entry entry, long superseded) {
        jdbc.sql("INSERT INTO attendance (id, session_id, " + whose(delegate) + ", mark, recorded_at, recorded_by, "
                        + "superseded, source, marked_at, mark_key, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(session)
                .param(delegate.id())
                .param(entry.mark().name())
                .param(StoredTime.of(clock.instant()))
                .param(currentViewer.get().recordedBy())
                .param(superseded)
                .param(entry.source().name())
                .param(StoredTime.of(entry.tapped()))
                .param(entry.key())
                .param(entry.reason().isBlank() ? null : entry.reason())
                .update();
    }

    private static Current current(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return new Current(
                row.getLong("id"),
                Mark.valueOf(row.getString("mark")),
                source == null ? MarkSource.LEAD : MarkSource.valueOf(source),
                StoredTime.moment(row.getObject("tapped", LocalDateTime.class)),
                row.getObject("recorded_by", Long.class));
    }

    private static String whose(Delegate delegate) {
        return delegate.guest() ? "guest_id" : "person_id";
    }
}
