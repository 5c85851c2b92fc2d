package uk.coppice.portal.training.booking;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.training.booking.PlaceBook.Place;

/** Whether somebody whose place was taken knew what else they have to do at its time when they had it. */
@Component
class KnownClash {

    /**
     * What somebody leads at the time, for since when they do is not known; and their places then, but for those that they
     * had beside the one that was taken, while both sessions were at the times that they are at now.
     */
    private static final String UNKNOWN = "SELECT COUNT(*) FROM training_session o "
            + "WHERE o.id <> :session AND o.status = 'PLANNED' AND o.session_date = :date "
            + "AND o.start_time < :until AND o.end_time > :from AND (EXISTS (SELECT 1 FROM session_lead l "
            + "WHERE l.session_id = o.id AND l.person_id = :person) OR (EXISTS (SELECT 1 FROM booking b "
            + "WHERE b.session_id = o.id AND b.person_id = :person AND b.superseded = 0 AND b.state IN "
            + TakenPlaces.HOLDING
            + ") AND NOT EXISTS (SELECT 1 FROM booking e JOIN booking had ON had.superseded = :taken "
            + "JOIN training_session s ON s.id = had.session_id WHERE e.session_id = o.id AND e.person_id = :person "
            + "AND e.state IN " + TakenPlaces.HOLDING + " AND e.id < :taken "
            + "AND (o.timed_at IS NULL OR o.timed_at <= e.recorded_at) "
            + "AND (s.timed_at IS NULL OR s.timed_at <= had.recorded_at))))";

    private final JdbcClient jdbc;

    KnownClash(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param taken a place whose current row says that it was taken */
    boolean of(Place taken) {
        var session = taken.session();
        return jdbc.sql(UNKNOWN)
                        .param("person", taken.delegate().id())
                        .param("taken", taken.current().orElseThrow().id())
                        .param("session", session.id())
                        .param("date", session.date())
                        .param("from", session.startsAt().toLocalTime())
                        .param("until", session.endsAt().toLocalTime())
                        .query(Integer.class)
                        .single()
                == 0;
    }
}
