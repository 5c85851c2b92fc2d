package uk.coppice.portal.training.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;

/** Sessions as the portal holds them. */
final class HeldSessions {

    /**
     * A session, with what files do not say of it.
     *
     * @param calledOffHere whether it was called off in the portal, where a reason is asked for, and not by a file
     */
    record Held(long id, int version, String topic, String audience, SessionRow session, boolean calledOffHere) {}

    private final JdbcClient jdbc;

    HeldSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id. */
    Map<Long, Held> of(Collection<Long> ids) {
        Map<Long, Held> held = new HashMap<>();
        if (ids.isEmpty()) {
            return held;
        }
        var leads = leads(ids);
        jdbc.sql("""
                        SELECT id, version, topic, audience, code, series_code, title, kind, session_date, start_time,
                               end_time, venue, capacity, status, called_off_why
                        FROM training_session WHERE id IN (:ids)
                        """).param("ids", ids).query(row -> {
            long id = row.getLong(1);
            var session = new SessionRow(
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    SessionKind.valueOf(row.getString(8)),
                    row.getObject(9, LocalDate.class),
                    row.getObject(10, LocalTime.class),
                    row.getObject(11, LocalTime.class),
                    row.getString(12),
                    row.getInt(13),
                    leads.getOrDefault(id, List.of()),
                    SessionStatus.valueOf(row.getString(14)));
            boolean calledOffHere = session.status() == SessionStatus.CANCELLED && row.getString(15) != null;
            held.put(id, new Held(id, row.getInt(2), row.getString(3), row.getString(4), session, calledOffHere));
        });
        return held;
    }

    private Map<Long, List<SessionRow.Lead>> leads(Collection<Long> ids) {
        Map<Long, List<SessionRow.Lead>> leads = new HashMap<>();
        jdbc.sql("SELECT session_id, person_id, external_name FROM session_lead WHERE session_id IN (:ids) "
                        + "ORDER BY session_id, lead_order")
                .param("ids", ids)
                .query(row -> {
                    leads.computeIfAbsent(row.getLong(1), id -> new ArrayList<>(2))
                            .add(new SessionRow.Lead(row.getObject(2, Long.class), row.getString(3)));
                });
        return leads;
    }
}
