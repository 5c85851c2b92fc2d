package uk.coppice.portal.training.booking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.SchoolCalendar;

/** Reads waiting lists: how long they are, where somebody stands, until when they move. */
@Component
public class WaitingLists {

    private final JdbcClient jdbc;
    private final SchoolCalendar schoolCalendar;
    private final LocalTime freezesAt;

    public WaitingLists(
            JdbcClient jdbc,
            SchoolCalendar schoolCalendar,
            @Value("${portal.waiting-list.freezes-at:16:00}") LocalTime freezesAt) {
        this.jdbc = jdbc;
        this.schoolCalendar = schoolCalendar;
        this.freezesAt = freezesAt;
    }

    /** When nobody is moved up any more: on the last school day before the session. */
    public LocalDateTime freeze(LocalDate sessionDate) {
        return schoolCalendar.schoolDayBefore(sessionDate).atTime(freezesAt);
    }

    /** Where somebody stands in the lists of some sessions, by session id, from 1; sessions they don't wait for are absent. */
    public Map<Long, Integer> places(long person, Collection<Long> sessions) {
        Map<Long, Integer> places = new HashMap<>();
        jdbc.sql("""
                        SELECT mine.session_id, COUNT(*)
                        FROM booking mine
                        JOIN booking other ON other.session_id = mine.session_id AND other.superseded = 0
                             AND other.state = 'WAITING' AND (other.recorded_at < mine.recorded_at
                                  OR (other.recorded_at = mine.recorded_at AND other.id <= mine.id))
                        WHERE mine.person_id = :person AND mine.superseded = 0 AND mine.state = 'WAITING'
                          AND mine.session_id IN (:sessions)
                        GROUP BY mine.session_id
                        """).param("person", person).param("sessions", sessions).query(row -> {
            places.put(row.getLong(1), row.getInt(2));
        });
        return places;
    }

    /** Sessions from a day on that have both somebody waiting and a place left. */
    public List<Long> withPlacesLeft(LocalDate from) {
        return jdbc.sql("SELECT s.id FROM training_session s WHERE s.session_date >= :from AND s.status = 'PLANNED' "
                        + "AND EXISTS (SELECT 1 FROM booking w WHERE w.session_id = s.id AND w.superseded = 0 "
                        + "AND w.state = 'WAITING') AND s.capacity > " + TakenPlaces.TAKEN)
                .param("from", from)
                .query(Long.class)
                .list();
    }
}
