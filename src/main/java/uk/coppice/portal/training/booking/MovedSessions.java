package uk.coppice.portal.training.booking;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.training.SessionChanged;

/** Keeps when a session was moved: what was taken before was taken under the cover limits of its former day. */
@Component
class MovedSessions {

    private final JdbcClient jdbc;
    private final Clock clock;

    MovedSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void note(SessionChanged changed) {
        if (changed.what().contains(SessionChanged.What.DATE_OR_TIME)) {
            jdbc.sql("UPDATE training_session SET timed_at = ? WHERE id = ?")
                    .params(StoredTime.of(clock.instant()), changed.sessionId())
                    .update();
        }
    }
}
