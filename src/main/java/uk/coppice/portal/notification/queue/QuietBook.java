package uk.coppice.portal.notification.queue;

import java.time.Instant;
import java.util.Collection;
import java.util.function.ToLongFunction;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what became of mails whose words and recipients are nobody else's: only that a row waits, until when, and
 * that it could not be delivered.
 *
 * @param <M> a mail that waits
 */
public abstract class QuietBook<M> {

    private final Claims claims;
    private final ToLongFunction<M> id;

    /** @param claims of the table in which the mails stand */
    protected QuietBook(Claims claims, ToLongFunction<M> id) {
        this.claims = claims;
        this.id = id;
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
