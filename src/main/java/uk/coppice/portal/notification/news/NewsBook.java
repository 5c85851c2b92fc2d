package uk.coppice.portal.notification.news;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.notification.SendTime;
import uk.coppice.portal.notification.queue.QuietBook;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.spi.PersonalNews;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.SchoolCalendar;
import uk.coppice.portal.platform.StoredTime;

/**
 * Writes down news in the transaction in which they become true, and later what became of each. So nothing is lost, and
 * nobody is told what was rolled back.
 */
@Component
class NewsBook extends QuietBook<NewsMail> {

    private final JdbcClient jdbc;
    private final SendTime times;
    private final StaffDirectory staff;
    private final Clock clock;

    NewsBook(JdbcClient jdbc, SchoolCalendar calendar, StaffDirectory staff, Clock clock) {
        super(jdbc, clock, "news_mail", NewsMail::id);
        this.jdbc = jdbc;
        this.times = new SendTime(calendar);
        this.staff = staff;
        this.clock = clock;
    }

    /** Notes news, unless the person was told the same before. */
    @EventListener
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void note(PersonalNews news) {
        int told = jdbc.sql("SELECT COUNT(*) FROM news_mail WHERE person_id = ? AND kind = ? AND about_id = ? "
                        + "AND detail = ?")
                .params(news.person(), news.kind(), news.about(), news.detail())
                .query(Integer.class)
                .single();
        if (told > 0) {
            return;
        }
        var due = StoredTime.of(due(news.person()).toInstant());
        jdbc.sql(
                        "INSERT INTO news_mail (id, kind, person_id, about_id, detail, state, first_due_at, due_at, tries, sent) "
                                + "VALUES (?, ?, ?, ?, ?, 'WAITING', ?, ?, 0, FALSE)")
                .params(Ids.next(), news.kind(), news.person(), news.about(), news.detail(), due, due)
                .update();
    }

    /** Whoever leaves before mail next goes out, as most do in August, is told at once: afterwards they can't be. */
    private ZonedDateTime due(long person) {
        var now = ZonedDateTime.now(clock);
        var next = times.next(now);
        boolean leavesBefore = !staff.postsHeld(person, now.toLocalDate()).isEmpty()
                && staff.postsHeld(person, next.toLocalDate()).isEmpty();
        return leavesBefore ? now : next;
    }

    /** Claims some that are due, the longest due first. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<NewsMail> claim(String claim, Instant until, int most) {
        return claimed(
                due(most),
                claim,
                until,
                "id, kind, person_id, about_id, detail, tries",
                (row, n) -> new NewsMail(
                        row.getLong(1),
                        new PersonalNews(row.getString(2), row.getLong(3), row.getLong(4), row.getString(5)),
                        row.getInt(6)));
    }

    /** It is done with: the mail server has taken it, or nobody needs it any more. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void done(NewsMail mail, boolean sent) {
        jdbc.sql("UPDATE news_mail SET state = 'DONE', sent = ?, claim = NULL, claim_until = NULL, problem = NULL "
                        + "WHERE id = ?")
                .params(sent, mail.id())
                .update();
    }
}
