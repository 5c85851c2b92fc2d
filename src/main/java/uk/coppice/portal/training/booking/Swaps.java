package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;

/** The proposals to swap places, open and closed. */
@Component
class Swaps {

    /** How a proposal ended. */
    enum Outcome {
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        EXPIRED
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Swaps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void open(long session, long person, long colleague) {
        jdbc.sql("INSERT INTO place_swap (id, session_id, person_id, colleague_id, proposed_at, closed) "
                        + "VALUES (?, ?, ?, ?, ?, 0)")
                .params(Ids.next(), session, person, colleague, StoredTime.of(clock.instant()))
                .update();
    }

    /** Closes the open proposal of a place, if there is one. Whether there was. */
    boolean close(long session, long person, Outcome outcome) {
        return jdbc.sql("UPDATE place_swap SET closed = id, outcome = ? "
                                + "WHERE session_id = ? AND person_id = ? AND closed = 0")
                        .params(outcome.name(), session, person)
                        .update()
                > 0;
    }

    /** To whom somebody holds out their place. */
    Optional<Long> colleague(long session, long person) {
        return jdbc.sql("SELECT colleague_id FROM place_swap WHERE session_id = ? AND person_id = ? AND closed = 0")
                .params(session, person)
                .query(Long.class)
                .optional();
    }

    /** Closes what is open for sessions that have started, or for a place that its holder no longer has. How many. */
    int closeOld() {
        var now = LocalDateTime.now(clock);
        List<Long> old = jdbc.sql("""
                        SELECT w.id FROM place_swap w JOIN training_session s ON s.id = w.session_id
                        WHERE w.closed = 0 AND (s.session_date < :today
                           OR (s.session_date = :today AND s.start_time <= :time) OR s.status <> 'PLANNED'
                           OR NOT EXISTS (SELECT 1 FROM booking b WHERE b.session_id = w.session_id
                                          AND b.person_id = w.person_id AND b.superseded = 0 AND b.state = 'BOOKED'))
                        """)
                .param("today", LocalDate.now(clock))
                .param("time", now.toLocalTime())
                .query(Long.class)
                .list();
        old.forEach(id -> jdbc.sql("UPDATE place_swap SET closed = id, outcome = ? WHERE id = ? AND closed = 0")
                .params(Outcome.EXPIRED.name(), id)
                .update());
        return old.size();
    }
}
