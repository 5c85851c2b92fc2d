package uk.coppice.portal.induction.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.security.CurrentViewer;

/** Reads and writes claims, within the caller's transaction, which holds the early career teacher's row. */
@Component
class ClaimRows {

    static final String SELECT = """
            SELECT c.id, c.induction_id, i.person_id, c.session_id, c.kind, c.made_up_on, c.instead_id, o.title AS instead,
                   c.note, c.asked_at, c.state, c.settled_by, CONCAT(b.first_name, ' ', b.last_name) AS by_name, c.answer
            """;
    static final String FROM = """
             FROM attendance_claim c JOIN induction i ON i.id = c.induction_id
                  LEFT JOIN training_session o ON o.id = c.instead_id
                  LEFT JOIN person b ON b.id = c.settled_by
            """;

    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    ClaimRows(JdbcClient jdbc, CurrentViewer currentViewer, Clock clock) {
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    Optional<Claim> find(long id) {
        return jdbc.sql(SELECT + FROM + "WHERE c.id = ?")
                .param(id)
                .query((row, n) -> claim(row))
                .optional();
    }

    Optional<Claim> open(long induction, long session) {
        return jdbc.sql(SELECT + FROM + "WHERE c.induction_id = ? AND c.session_id = ? AND c.settled = 0")
                .param(induction)
                .param(session)
                .query((row, n) -> claim(row))
                .optional();
    }

    /** The last claim about each session, by session. */
    Map<Long, Claim> latest(long induction) {
        Map<Long, Claim> latest = new HashMap<>();
        jdbc.sql(SELECT + FROM + "WHERE c.induction_id = ? ORDER BY c.id")
                .param(induction)
                .query((row, n) -> claim(row))
                .list()
                .forEach(claim -> latest.put(claim.session(), claim));
        return latest;
    }

    /** Returns its id. */
    long insert(
            long induction, long session, ClaimKind kind, @Nullable LocalDate on, @Nullable Long instead, String note) {
        long id = Ids.next();
        jdbc.sql(
                        "INSERT INTO attendance_claim (id, induction_id, session_id, kind, made_up_on, instead_id, note, asked_at, "
                                + "state, settled) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 0)")
                .param(id)
                .param(induction)
                .param(session)
                .param(kind.name())
                .param(on)
                .param(instead)
                .param(note.isEmpty() ? null : note)
                .param(StoredTime.of(clock.instant()))
                .update();
        return id;
    }

    /** @param answer why; empty: nothing is said */
    void settle(long id, Claim.State state, String answer) {
        jdbc.sql("UPDATE attendance_claim SET state = :state, settled = id, settled_at = :now, settled_by = :by, "
                        + "answer = :answer WHERE id = :id AND settled = 0")
                .param("state", state.name())
                .param("now", StoredTime.of(clock.instant()))
                .param("by", currentViewer.get().recordedBy())
                .param("answer", answer.isEmpty() ? null : answer)
                .param("id", id)
                .update();
    }

    /** A settled claim is open again. */
    void reopen(long id) {
        jdbc.sql("UPDATE attendance_claim SET state = 'OPEN', settled = 0, settled_at = NULL, settled_by = NULL, "
                        + "answer = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    Claim claim(ResultSet row) throws SQLException {
        Long by = row.getObject("settled_by", Long.class);
        String name = row.getString("by_name");
        return new Claim(
                row.getLong("id"),
                row.getLong("induction_id"),
                row.getLong("person_id"),
                row.getLong("session_id"),
                ClaimKind.valueOf(row.getString("kind")),
                row.getObject("made_up_on", LocalDate.class),
                row.getObject("instead_id", Long.class),
                Objects.requireNonNullElse(row.getString("instead"), ""),
                Objects.requireNonNullElse(row.getString("note"), ""),
                StoredTime.wall(row.getObject("asked_at", LocalDateTime.class), clock.getZone()),
                Claim.State.valueOf(row.getString("state")),
                by == null ? "" : name == null || name.isBlank() ? "A trust administrator" : name,
                Objects.requireNonNullElse(row.getString("answer"), ""));
    }
}
