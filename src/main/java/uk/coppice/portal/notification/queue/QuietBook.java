package uk.coppice.portal.notification.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;

/**
 * Writes down what became of mails whose words and recipients are nobody else's: that a row waits, until when and for
 * whom of the senders, and that it could not be delivered. The table has the columns that {@link Claims} asks for.
 *
 * @param <M> a mail that waits
 */
public abstract class QuietBook<M> {

    /** Rows that could have gone out before a moment and did not, as the end of a statement: :now, :before. */
    protected static final String LATE = " WHERE state = 'WAITING' AND due_at <= :now AND first_due_at < :before "
            + "AND (claim_until IS NULL OR claim_until < :now)";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;
    private final Claims claims;
    private final ToLongFunction<M> id;

    /** @param table in which the mails stand; never typed by anybody */
    protected QuietBook(JdbcClient jdbc, Clock clock, String table, ToLongFunction<M> id) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
        this.claims = new Claims(jdbc, clock, table);
        this.id = id;
    }

    /** Some that are due, the longest due first, whoever's. */
    protected final List<Long> due(int most) {
        return jdbc.sql("SELECT id FROM " + table + " WHERE state = 'WAITING' AND due_at <= :now "
                        + "AND (claim_until IS NULL OR claim_until < :now) ORDER BY due_at, id LIMIT :most")
                .param("now", StoredTime.of(clock.instant()))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Claims those of the rows that nobody else has claimed meanwhile, and reads them, the longest due first. */
    protected final List<M> claimed(List<Long> ids, String claim, Instant until, String columns, RowMapper<M> mapper) {
        if (ids.isEmpty()) {
            return List.of();
        }
        claims.take(ids, claim, until);
        return jdbc.sql("SELECT " + columns + " FROM " + table + " WHERE id IN (:ids) AND claim = :claim "
                        + "ORDER BY due_at, id")
                .param("ids", ids)
                .param("claim", claim)
                .query(mapper)
                .list();
    }

    /** Gives up what could have gone out before a moment and did not. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void giveUp(Instant before) {
        jdbc.sql("UPDATE " + table + " SET state = 'UNDELIVERED', problem = 'It could not be sent in time.'" + LATE)
                .param("now", StoredTime.of(clock.instant()))
                .param("before", StoredTime.of(before))
                .update();
    }

    /**
     * Sends all again that could not be delivered.
     *
     * @throws Refusal when none is left
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void again() {
        int again = jdbc.sql(
                        "UPDATE " + table + " SET state = 'WAITING', tries = 0, due_at = :now, first_due_at = :now, "
                                + "problem = NULL WHERE state = 'UNDELIVERED'")
                .param("now", StoredTime.of(clock.instant()))
                .update();
        if (again == 0) {
            throw new Refusal("None of these emails is left: they went out.");
        }
    }

    /** Removes what could first have gone out before a moment and waits no more. How many. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int forget(Instant before) {
        return jdbc.sql("DELETE FROM " + table + " WHERE state <> 'WAITING' AND first_due_at < ?")
                .param(StoredTime.of(before))
                .update();
    }

    /** Gives back what was claimed and not sent. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void release(String claim, Collection<M> mails) {
        claims.release(claim, mails.stream().map(id::applyAsLong).toList());
    }

    /** It is tried again, or waits until a later hour. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void later(M mail, Instant due, boolean tried) {
        claims.later(id.applyAsLong(mail), due, tried);
    }

    /** It will never be taken. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void failed(M mail, String problem) {
        claims.undelivered(id.applyAsLong(mail), problem);
    }
}
