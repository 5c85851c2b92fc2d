package uk.coppice.portal.notification.news;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;

/**
 * What an administrator sees of the mails about the registers of people: how many, and who could not be reached, so that
 * an address can be mended. Never of what kind a mail is: that would say who gets an offer, or leaves.
 */
@Service
public class NewsDesk {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final NewsBook book;

    NewsDesk(JdbcClient jdbc, NewsBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    /** How many mails were sent in the last year, wait, and could not be delivered. */
    public record Counts(int sent, int waiting, int undelivered) {

        /** Whether there has been none at all. */
        public boolean none() {
            return sent + waiting + undelivered == 0;
        }
    }

    /**
     * Somebody who could not be reached.
     *
     * @param address where it was to go; empty: no address is known
     */
    public record Unreached(String name, String address) {}

    /** The numbers of today. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Counts counts() {
        return jdbc.sql(
                        "SELECT COUNT(CASE WHEN sent = TRUE THEN 1 END), COUNT(CASE WHEN state = 'WAITING' THEN 1 END), "
                                + "COUNT(CASE WHEN state = 'UNDELIVERED' THEN 1 END) FROM news_mail")
                .query((row, n) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** Who could not be reached, each once, by name; the first fifty. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "list of mails")
    public List<Unreached> unreached() {
        return jdbc.sql("SELECT CONCAT(p.first_name, ' ', p.last_name), COALESCE(p.work_email, '') FROM person p "
                        + "WHERE p.id IN (SELECT m.person_id FROM news_mail m WHERE m.state = 'UNDELIVERED') "
                        + "ORDER BY p.last_name, p.first_name, p.id LIMIT " + MOST)
                .query((row, n) -> new Unreached(row.getString(1), row.getString(2)))
                .list();
    }

    /**
     * Sends all again that could not be delivered, to the addresses known now.
     *
     * @throws Refusal when none is left
     */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Audited(value = Act.CHANGED, what = "mails that failed")
    public void again() {
        book.again();
    }
}
