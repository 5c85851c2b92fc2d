package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.StoredTime;

/** Which requests have waited so long that their school is reminded: once a period, however many servers run. */
@Component
class ApprovalReminders {

    /** Somebody's place in a session. */
    record PlaceOf(long session, long person) {}

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final Clock clock;

    ApprovalReminders(JdbcClient jdbc, Deadlines deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Those to remind of now; none outside working hours. */
    List<PlaceOf> due() {
        if (!deadlines.atWork(LocalDateTime.now(clock))) {
            return List.of();
        }
        record Waiting(PlaceOf place, LocalDateTime since) {}
        return jdbc
                .sql("SELECT b.session_id, b.person_id, COALESCE(b.reminded_at, b.recorded_at) FROM booking b "
                        + "JOIN training_session s ON s.id = b.session_id WHERE b.superseded = 0 "
                        + "AND b.state = 'REQUESTED' AND b.person_id IS NOT NULL AND s.session_date >= :today "
                        + "AND s.status = 'PLANNED'")
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Waiting(
                        new PlaceOf(row.getLong(1), row.getLong(2)),
                        Objects.requireNonNull(StoredTime.wall(row, 3, clock.getZone()))))
                .list()
                .stream()
                .filter(waiting -> !LocalDateTime.now(clock).isBefore(deadlines.remindAt(waiting.since())))
                .map(Waiting::place)
                .toList();
    }

    /** Whether one is to be reminded of now. */
    boolean due(long session, long person) {
        return due().contains(new PlaceOf(session, person));
    }

    void note(long session, long person) {
        jdbc.sql("UPDATE booking SET reminded_at = ? WHERE session_id = ? AND person_id = ? AND superseded = 0")
                .params(StoredTime.of(clock.instant()), session, person)
                .update();
    }
}
