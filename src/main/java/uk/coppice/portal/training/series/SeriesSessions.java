package uk.coppice.portal.training.series;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;

/** Loads sessions of series with their leads and marks: three queries, however many there are. */
@Component
public class SeriesSessions {

    private static final String SESSION =
            "SELECT s.id, s.code, s.series_code, s.title, s.session_date, s.start_time, s.end_time, s.venue, s.status, "
                    + "s.audience ";
    private static final String OF_SERIES = "s.series_code IN (:series) AND s.status IN (" + SeriesSession.STATUSES
            + ") AND s.session_date BETWEEN :from AND :to";

    private final JdbcClient jdbc;

    SeriesSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The planned and delivered sessions of some series over some days, both inclusive, in order of time. */
    @Transactional(readOnly = true)
    public List<SeriesSession> of(Collection<String> series, LocalDate from, LocalDate to) {
        if (series.isEmpty()) {
            return List.of();
        }
        Map<Long, SeriesSession> found = new LinkedHashMap<>();
        statement(
                        SESSION + "FROM training_session s WHERE " + OF_SERIES
                                + " ORDER BY s.session_date, s.start_time, s.id",
                        series,
                        from,
                        to)
                .query(row -> {
                    long id = row.getLong(1);
                    found.put(
                            id,
                            new SeriesSession(
                                    id,
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getObject(5, LocalDate.class),
                                    row.getObject(6, LocalTime.class),
                                    row.getObject(7, LocalTime.class),
                                    row.getString(8),
                                    row.getString(9).equals(SessionStatus.DELIVERED.name()),
                                    row.getString(10).equals(Audience.ECTS.name()),
                                    new HashSet<>(2),
                                    new HashMap<>()));
                });
        statement(
                        "SELECT l.session_id, l.person_id FROM session_lead l JOIN training_session s "
                                + "ON s.id = l.session_id WHERE l.person_id IS NOT NULL AND " + OF_SERIES,
                        series,
                        from,
                        to)
                .query(row -> {
                    var session = found.get(row.getLong(1));
                    if (session != null) {
                        session.leads().add(row.getLong(2));
                    }
                });
        statement(
                        "SELECT a.session_id, a.person_id, a.mark FROM attendance a JOIN training_session s "
                                + "ON s.id = a.session_id WHERE a.person_id IS NOT NULL AND a.superseded = 0 AND "
                                + OF_SERIES,
                        series,
                        from,
                        to)
                .query(row -> {
                    var session = found.get(row.getLong(1));
                    if (session != null) {
                        session.marks().put(row.getLong(2), Mark.valueOf(row.getString(3)));
                    }
                });
        return List.copyOf(found.values());
    }

    /**
     * A session of another series, which somebody may go to instead.
     *
     * @param id its id
     * @param title its title
     * @param series the code of its series
     * @param date the day
     */
    public record Other(long id, String title, String series, LocalDate date) {}

    /** The sessions for early career teachers, of other series than these, over some days, both inclusive. */
    @Transactional(readOnly = true)
    public List<Other> others(Collection<String> series, LocalDate from, LocalDate to) {
        return jdbc
                .sql("SELECT s.id, s.title, s.series_code, s.session_date FROM training_session s WHERE s.kind = '"
                        + SessionKind.ECT + "' AND s.status IN (" + SeriesSession.STATUSES
                        + ") AND s.series_code IS NOT NULL AND s.session_date BETWEEN :from AND :to "
                        + "ORDER BY s.session_date, s.start_time, s.id")
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Other(
                        row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)))
                .stream()
                .filter(other -> !series.contains(other.series()))
                .toList();
    }

    private JdbcClient.StatementSpec statement(String sql, Collection<String> series, LocalDate from, LocalDate to) {
        return jdbc.sql(sql).param("series", series).param("from", from).param("to", to);
    }
}
