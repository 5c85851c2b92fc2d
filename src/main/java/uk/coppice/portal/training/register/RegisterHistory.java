package uk.coppice.portal.training.register;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.RegisterAccess;

/** Who marked what, when and how. For those who take the register: its leads, and trust administrators. */
@Service
public class RegisterHistory {

    private final JdbcClient jdbc;
    private final RegisterAccess access;
    private final Clock clock;

    RegisterHistory(JdbcClient jdbc, RegisterAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /**
     * When a register was finished or opened again.
     *
     * @param finished else opened again
     */
    public record Step(boolean finished, LocalDateTime when, String by) {}

    /** @throws org.springframework.security.access.AccessDeniedException when the viewer does not take this register */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    @Audited(
            value = Act.SAW,
            what = "history of a register",
            person = "#delegate.guest() ? null : #delegate.id()",
            object = "@sessionLabels.of(#sessionId)")
    public MarkHistory of(long sessionId, Delegate delegate) {
        access.require(sessionId);
        return new MarkHistory(jdbc.sql("""
                        SELECT a.mark, a.superseded, COALESCE(a.marked_at, a.recorded_at) AS tapped, a.recorded_by,
                               CONCAT(p.first_name, ' ', p.last_name) AS by_name, a.source, a.reason, a.withdrawn_at,
                               a.withdrawn_by, CONCAT(w.first_name, ' ', w.last_name) AS withdrawn_name
                        FROM attendance a LEFT JOIN person p ON p.id = a.recorded_by
                             LEFT JOIN person w ON w.id = a.withdrawn_by
                        WHERE a.session_id = :session AND a.%s = :delegate ORDER BY a.id DESC
                        """.formatted(delegate.guest() ? "guest_id" : "person_id"))
                .param("session", sessionId)
                .param("delegate", delegate.id())
                .query((row, n) -> entry(row))
                .list());
    }

    /** When this register was finished and opened again, the latest first. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "history of a register", object = "@sessionLabels.of(#sessionId)")
    public List<Step> steps(long sessionId) {
        access.require(sessionId);
        return jdbc.sql("SELECT r.step, r.recorded_at, r.recorded_by, CONCAT(p.first_name, ' ', p.last_name) "
                        + "FROM register_step r LEFT JOIN person p ON p.id = r.recorded_by "
                        + "WHERE r.session_id = ? ORDER BY r.id DESC")
                .param(sessionId)
                .query((row, n) -> new Step(
                        row.getString(1).equals(RegisterSteps.FINISHED),
                        here(row.getObject(2, LocalDateTime.class)),
                        by(row.getObject(3, Long.class), row.getString(4))))
                .list();
    }

    private MarkHistory.Entry entry(ResultSet row) throws SQLException {
        Long recordedBy = row.getObject("recorded_by", Long.class);
        String source = row.getString("source");
        var takenBack = row.getObject("withdrawn_at", LocalDateTime.class);
        String reason = row.getString("reason");
        return new MarkHistory.Entry(
                Mark.valueOf(row.getString("mark")),
                row.getLong("superseded") == 0,
                here(row.getObject("tapped", LocalDateTime.class)),
                by(recordedBy, row.getString("by_name")),
                source != null
                        ? MarkSource.valueOf(source).words()
                        : recordedBy == null ? "from the trust’s files" : MarkSource.LEAD.words(),
                reason == null ? "" : reason,
                takenBack == null ? null : here(takenBack),
                takenBack == null
                        ? ""
                        : by(row.getObject("withdrawn_by", Long.class), row.getString("withdrawn_name")));
    }

    private static String by(@Nullable Long id, @Nullable String name) {
        return name != null && !name.isBlank() ? name : id == null ? "Imported" : "Trust administrator";
    }

    private LocalDateTime here(LocalDateTime utc) {
        return StoredTime.wall(utc, clock.getZone());
    }
}
