package uk.coppice.portal.notification.open;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.notification.queue.Claims;
import uk.coppice.portal.notification.queue.QuietBook;
import uk.coppice.portal.people.spi.OpenNews;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;

/** Writes down mails to people without an account in the transaction in which they become due, and forgets those sent. */
@Component
class OpenMailBook extends QuietBook<OpenMail> {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Claims claims;

    @Autowired
    OpenMailBook(JdbcClient jdbc, Clock clock) {
        this(jdbc, clock, new Claims(jdbc, clock, "open_mail"));
    }

    private OpenMailBook(JdbcClient jdbc, Clock clock, Claims claims) {
        super(claims, OpenMail::id);
        this.jdbc = jdbc;
        this.clock = clock;
        this.claims = claims;
    }

    /** Notes news: who asks waits for them, so they go out at once. */
    @EventListener
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void note(OpenNews news) {
        var now = StoredTime.of(clock.instant());
        jdbc.sql("INSERT INTO open_mail (id, kind, about_id, to_name, to_address, state, first_due_at, due_at, tries) "
                        + "VALUES (?, ?, ?, ?, ?, 'WAITING', ?, ?, 0)")
                .params(Ids.next(), news.kind(), news.about(), news.name(), news.address(), now, now)
                .update();
    }

    /** Claims some that are due, the longest due first. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<OpenMail> claim(String claim, Instant until, int most) {
        var ids = jdbc.sql("SELECT id FROM open_mail WHERE state = 'WAITING' AND due_at <= :now "
                        + "AND (claim_until IS NULL OR claim_until < :now) ORDER BY due_at, id LIMIT :most")
                .param("now", StoredTime.of(clock.instant()))
                .param("most", most)
                .query(Long.class)
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        claims.take(ids, claim, until);
        return jdbc.sql("SELECT id, kind, about_id, to_name, to_address, tries FROM open_mail "
                        + "WHERE id IN (:ids) AND claim = :claim ORDER BY due_at, id")
                .param("ids", ids)
                .param("claim", claim)
                .query((row, n) -> new OpenMail(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6)))
                .list();
    }

    /** It is done with: the mail server has taken it, or nobody needs it any more. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void done(OpenMail mail) {
        jdbc.sql("DELETE FROM open_mail WHERE id = ?").param(mail.id()).update();
    }

    /** Gives up what could have gone out before a moment and did not. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void giveUp(Instant before) {
        jdbc.sql("UPDATE open_mail SET state = 'UNDELIVERED', problem = 'It could not be sent in time.' "
                        + "WHERE state = 'WAITING' AND due_at <= :now AND first_due_at < :before "
                        + "AND (claim_until IS NULL OR claim_until < :now)")
                .param("now", StoredTime.of(clock.instant()))
                .param("before", StoredTime.of(before))
                .update();
    }

    /** Removes what could not be delivered long ago. How many. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int forget(Instant before) {
        return jdbc.sql("DELETE FROM open_mail WHERE state <> 'WAITING' AND first_due_at < ?")
                .param(StoredTime.of(before))
                .update();
    }
}
