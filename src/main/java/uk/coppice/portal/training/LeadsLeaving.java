package uk.coppice.portal.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions to come, drafts among them, with a lead who will have left: they had a post that ends before the day, and have
 * none on it. Read without regard to who asks. They stay leads, since whoever plans it decides who leads in their place.
 */
@Component
public class LeadsLeaving {

    private static final String LEAVING = """
            SELECT s.id, s.code, s.title, s.session_date, s.start_time, s.end_time, l.person_id, p.first_name, p.last_name,
                   (SELECT MAX(e.end_date) FROM post e WHERE e.person_id = l.person_id AND e.end_date < s.session_date)
            FROM training_session s JOIN session_lead l ON l.session_id = s.id JOIN person p ON p.id = l.person_id
            WHERE s.status IN ('DRAFT', 'PLANNED')
              AND (s.session_date > :today OR (s.session_date = :today AND s.start_time > :time))
              AND EXISTS (SELECT 1 FROM post e WHERE e.person_id = l.person_id AND e.end_date < s.session_date)
              AND NOT EXISTS (SELECT 1 FROM post h WHERE h.person_id = l.person_id AND h.start_date <= s.session_date
                              AND (h.end_date IS NULL OR h.end_date >= s.session_date))
            """;
    private static final String ORDER = " ORDER BY s.session_date, s.start_time, s.id, l.lead_order";

    private final JdbcClient jdbc;
    private final Clock clock;

    LeadsLeaving(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A lead who will have left.
     *
     * @param sessionId what they still lead
     * @param lastDay the last day of the last post that they have before it; it may have gone by
     */
    public record Leaving(
            long sessionId,
            String code,
            String title,
            LocalDate date,
            LocalTime start,
            LocalTime end,
            long personId,
            String name,
            LocalDate lastDay) {

        /** {@code Lea Lead’s last day is Fri 16 Jan}, given how the day is written. */
        public String sentence(String day, LocalDate today) {
            return name + "’s last day " + (lastDay.isBefore(today) ? "was " : "is ") + day;
        }
    }

    /** All of them, the next session first. */
    public List<Leaving> all() {
        return query(LEAVING + ORDER).query(LeadsLeaving::leaving).list();
    }

    /** Those who lead sessions together with a person, and not that person, the next session first. */
    public List<Leaving> besides(long person) {
        return query(LEAVING + " AND l.person_id <> :person AND EXISTS (SELECT 1 FROM session_lead o "
                        + "WHERE o.session_id = s.id AND o.person_id = :person)" + ORDER)
                .param("person", person)
                .query(LeadsLeaving::leaving)
                .list();
    }

    /** Those who lead some sessions, by session; the others are absent. */
    public Map<Long, List<Leaving>> of(Collection<Long> sessions) {
        return sessions.isEmpty()
                ? Map.of()
                : query(LEAVING + " AND s.id IN (:sessions)" + ORDER)
                        .param("sessions", sessions)
                        .query(LeadsLeaving::leaving)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Leaving::sessionId));
    }

    private JdbcClient.StatementSpec query(String sql) {
        var now = LocalDateTime.now(clock);
        return jdbc.sql(sql).param("today", now.toLocalDate()).param("time", now.toLocalTime());
    }

    private static Leaving leaving(ResultSet row, int n) throws SQLException {
        return new Leaving(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalTime.class),
                row.getObject(6, LocalTime.class),
                row.getLong(7),
                row.getString(8) + " " + row.getString(9),
                row.getObject(10, LocalDate.class));
    }
}
