package uk.coppice.portal.notification.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.StoredTime;

/**
 * How senders share the rows of a queue: each claims some for a while. A claim that nobody honours, because its server
 * died, runs out. The table has the columns id, state, claim and claim_until; to be put off or given up also due_at,
 * first_due_at, tries and problem.
 */
public final class Claims {

    private static final int LONGEST_PROBLEM = 500;

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

    /** A row is tried again, or waits until a later hour. */
    public void later(long id, Instant due, boolean tried) {
        jdbc.sql("UPDATE " + table + " SET due_at = :due, tries = tries + :tried, "
                        + "first_due_at = CASE WHEN tries + :tried = 0 THEN :due ELSE first_due_at END, "
                        + "claim = NULL, claim_until = NULL WHERE id = :id")
                .param("due", StoredTime.of(due))
                .param("tried", tried ? 1 : 0)
                .param("id", id)
                .update();
    }

    /** A row will never be taken by a mail server; it stays to be mended. */
    public void undelivered(long id, String problem) {
        jdbc.sql("UPDATE " + table + " SET state = 'UNDELIVERED', tries = tries + 1, problem = ?, claim = NULL, "
                        + "claim_until = NULL WHERE id = ?")
                .params(problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)), id)
                .update();
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
