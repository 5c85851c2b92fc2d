package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.StoredTime;

/** Reads where somebody stands in sessions. */
@Component
public class OwnPlaces {

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By session id; sessions where they stand nowhere are absent. */
    public Map<Long, OwnPlace> of(long person, Collection<Long> sessions) {
        Map<Long, OwnPlace> places = new HashMap<>();
        if (sessions.isEmpty()) {
            return places;
        }
        jdbc.sql("SELECT session_id, state, expires_at FROM booking WHERE person_id = :person AND superseded = 0 "
                        + "AND state <> 'CANCELLED' AND session_id IN (:sessions)")
                .param("person", person)
                .param("sessions", sessions)
                .query(row -> {
                    places.put(
                            row.getLong(1),
                            new OwnPlace(
                                    BookingState.valueOf(row.getString(2)), StoredTime.wall(row, 3, clock.getZone())));
                });
        return places;
    }
}
