package uk.coppice.portal.notification.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.StoredTime;

/**
 * How senders share the rows of a queue: each claims some for a while. A claim that nobody honours, because its server
 * died, runs out. The table has the columns id, state, claim and claim_until.
 */
public final class Claims {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;

    /** @param table never typed by anybody */
    public Claims(JdbcClient jdbc, Clock clock, String table) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
    }

    /** Claims those of the rows that wait and that nobody else has claimed meanwhile. */
    public void take(Collection<Long> ids, String claim, Instant until) {
        if (!ids.isEmpty()) {
            jdbc.sql("UPDATE " + table + " SET claim = :claim, claim_until = :until WHERE id IN (:ids) "
                            + "AND state = 'WAITING' AND (claim_until IS NULL OR claim_until < :now)")
                    .param("claim", claim)
                    .param("until", StoredTime.of(until))
                    .param("ids", ids)
                    .param("now", StoredTime.of(clock.instant()))
                    .update();
        }
    }

    /** Gives back what was claimed and of which nothing was written down. */
    public void release(String claim, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("UPDATE " + table + " SET claim = NULL, claim_until = NULL WHERE id IN (:ids) AND claim = :claim "
                            + "AND state = 'WAITING'")
                    .param("ids", ids)
                    .param("claim", claim)
                    .update();
        }
    }
}
