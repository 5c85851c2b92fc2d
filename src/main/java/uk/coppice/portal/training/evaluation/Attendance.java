package uk.coppice.portal.training.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;

/** Who was present where, by the registers: those marked attended, part or made up who do not lead the session. */
@Component
class Attendance {

    static final String PRESENT = "a.superseded = 0 AND a.mark IN ('ATTENDED', 'PART', 'MADE_UP') "
            + "AND NOT EXISTS (SELECT 1 FROM session_lead l WHERE l.session_id = a.session_id "
            + "AND l.person_id = a.person_id)";

    private final JdbcClient jdbc;

    Attendance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session to evaluate. */
    record Held(
            long id,
            String code,
            String series,
            String title,
            SessionKind kind,
            LocalDate date,
            SessionStatus status) {}

    Optional<Held> session(long id) {
        return sessions("id = ?", id).stream().findFirst();
    }

    Optional<Held> session(String code) {
        return sessions("code = ?", code).stream().findFirst();
    }

    /** Its seminars, in order of their days. */
    List<Held> series(String code) {
        return sessions("series_code = ? AND kind = 'ECT'", code);
    }

    private List<Held> sessions(String which, Object value) {
        return jdbc.sql("SELECT id, code, COALESCE(series_code, ''), title, kind, session_date, status "
                        + "FROM training_session WHERE " + which + " ORDER BY session_date, start_time, id")
                .param(value)
                .query((row, n) -> new Held(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        SessionKind.valueOf(row.getString(5)),
                        row.getObject(6, LocalDate.class),
                        SessionStatus.valueOf(row.getString(7))))
                .list();
    }

    /**
     * The ids of the people and guests who were present at one of some sessions, each once. A lead of one of them, who was
     * at another as a delegate, is asked for that.
     */
    List<Long> present(Collection<Long> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT DISTINCT COALESCE(a.person_id, a.guest_id) FROM attendance a "
                        + "WHERE a.session_id IN (:sessions) AND " + PRESENT)
                .param("sessions", sessions)
                .query(Long.class)
                .list();
    }

    /** The same without staff who have left by a day: they cannot sign in. */
    List<Long> stillHere(long session, LocalDate day) {
        return jdbc.sql("SELECT DISTINCT COALESCE(a.person_id, a.guest_id) FROM attendance a "
                        + "WHERE a.session_id = :session AND " + PRESENT
                        + " AND (a.person_id IS NULL OR EXISTS (SELECT 1 FROM post p WHERE p.person_id = a.person_id "
                        + "AND p.start_date <= :day AND (p.end_date IS NULL OR p.end_date >= :day)))")
                .param("session", session)
                .param("day", day)
                .query(Long.class)
                .list();
    }

    /** Sessions of some days and kinds whose register was finished in the portal, and that nobody was asked about again. */
    List<Long> notAskedAgain(Collection<SessionKind> kinds, LocalDate from, LocalDate to) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT s.id FROM training_session s WHERE s.status = 'DELIVERED' "
                        + "AND s.session_date BETWEEN :from AND :to AND s.kind IN (:kinds) "
                        + "AND EXISTS (SELECT 1 FROM register_step r WHERE r.session_id = s.id) "
                        + "AND NOT EXISTS (SELECT 1 FROM evaluation e WHERE e.session_id = s.id AND e.kind = 'IMPACT') "
                        + "ORDER BY s.session_date, s.id")
                .param("from", from)
                .param("to", to)
                .param("kinds", kinds.stream().map(SessionKind::name).toList())
                .query(Long.class)
                .list();
    }

    /** What tells the first lead of the first of some sessions from others; empty without one. */
    String leadKey(List<Held> sessions) {
        List<String> keys = new ArrayList<>();
        if (!sessions.isEmpty()) {
            jdbc.sql(
                            "SELECT person_id, external_name FROM session_lead WHERE session_id = ? ORDER BY lead_order LIMIT 1")
                    .param(sessions.getFirst().id())
                    .query(row -> {
                        long person = row.getLong(1);
                        keys.add(row.wasNull() ? "ext:" + row.getString(2) : String.valueOf(person));
                    });
        }
        return keys.isEmpty() ? "" : keys.getFirst();
    }
}
