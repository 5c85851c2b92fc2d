package uk.coppice.portal.notification.open;

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
 * What an administrator sees of the mails to people without an account: how many wait, and who could not be reached. Never
 * of what kind a mail is, nor what is in it.
 */
@Service
public class OpenMailDesk {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final OpenMailBook book;

    OpenMailDesk(JdbcClient jdbc, OpenMailBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    /** How many wait, and could not be delivered; of those that were sent nothing is kept. */
    public record Counts(int waiting, int undelivered) {

        /** Whether there is none. */
        public boolean none() {
            return waiting + undelivered == 0;
        }
    }

    /**
     * A mail that could not be delivered.
     *
     * @param name as whoever asked typed it
     * @param problem why, in a sentence; may be empty
     */
    public record Unreached(String name, String address, String problem) {}

    /** The numbers of now. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Counts counts() {
        return jdbc.sql("SELECT COUNT(CASE WHEN state = 'WAITING' THEN 1 END), "
                        + "COUNT(CASE WHEN state = 'UNDELIVERED' THEN 1 END) FROM open_mail")
                .query((row, n) -> new Counts(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Those that could not be delivered, the last first; the first fifty. */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "list of mails")
    public List<Unreached> unreached() {
        return jdbc.sql("SELECT to_name, to_address, COALESCE(problem, '') FROM open_mail WHERE state = 'UNDELIVERED' "
                        + "ORDER BY id DESC LIMIT " + MOST)
                .query((row, n) -> new Unreached(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /**
     * Sends all again that could not be delivered; a link that has run out meanwhile is not sent.
     *
     * @throws Refusal when none is left
     */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Audited(value = Act.CHANGED, what = "mails that failed")
    public void again() {
        book.again();
    }
}
