package uk.coppice.portal.notification.open;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.notification.queue.QuietBook;
import uk.coppice.portal.people.spi.OpenNews;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;

/** Writes down mails to people without an account in the transaction in which they become due, and forgets those sent. */
@Component
class OpenMailBook extends QuietBook<OpenMail> {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenMailBook(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "open_mail", OpenMail::id);
        this.jdbc = jdbc;
        this.clock = clock;
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
        return claimed(
                due(most),
                claim,
                until,
                "id, kind, about_id, to_name, to_address, tries",
                (row, n) -> new OpenMail(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6)));
    }

    /** It is done with: the mail server has taken it, or nobody needs it any more. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void done(OpenMail mail) {
        jdbc.sql("DELETE FROM open_mail WHERE id = ?").param(mail.id()).update();
    }
}
