package uk.coppice.portal.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.ReadOnce;

/** Who leads and co-leads sessions. */
@Component
public class SessionLeads {

    private final JdbcClient jdbc;

    public SessionLeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A lead or co-lead.
     *
     * @param personId the member of staff; null for somebody from outside
     * @param name first and last name, or the name from outside
     */
    public record Lead(@Nullable Long personId, String name) {}

    /** By session id; the first of each list leads, the rest co-lead. Sessions without leads are absent. */
    public Map<Long, List<Lead>> of(Collection<Long> sessions) {
        return sessions.isEmpty() ? Map.of() : ReadOnce.get(new Asked(List.copyOf(sessions)), () -> read(sessions));
    }

    private record Asked(List<Long> sessions) implements ReadOnce.Key<Map<Long, List<Lead>>> {}

    private Map<Long, List<Lead>> read(Collection<Long> sessions) {
        Map<Long, List<Lead>> leads = new HashMap<>();
        jdbc.sql("""
                        SELECT l.session_id, l.person_id, l.external_name, p.first_name, p.last_name
                        FROM session_lead l LEFT JOIN person p ON p.id = l.person_id
                        WHERE l.session_id IN (:sessions) ORDER BY l.session_id, l.lead_order
                        """).param("sessions", sessions).query(row -> {
            Long person = row.getObject(2, Long.class);
            String name = person == null ? row.getString(3) : row.getString(4) + " " + row.getString(5);
            leads.computeIfAbsent(row.getLong(1), id -> new ArrayList<>(2)).add(new Lead(person, name));
        });
        return leads;
    }

    /** Whether a person leads or co-leads a session. */
    public boolean leads(long person, long session) {
        return of(List.of(session)).getOrDefault(session, List.of()).stream()
                .anyMatch(lead -> lead.personId() != null && lead.personId() == person);
    }
}
