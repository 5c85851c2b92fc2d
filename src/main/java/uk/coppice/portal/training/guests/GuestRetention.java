package uk.coppice.portal.training.guests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.people.erasure.Eraser;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.retention.Keep;
import uk.coppice.portal.platform.retention.RetentionRule;

/** Guests whose last session was long ago are erased: figures keep that somebody came, and from which school. */
@Component
class GuestRetention implements RetentionRule {

    /** So many in one transaction, which looks for the names of them all in all texts in one go. */
    private static final int AT_ONCE = 100;

    private static final String DUE = "g.erased_at IS NULL AND NOT EXISTS (SELECT 1 FROM booking b "
            + "JOIN training_session s ON s.id = b.session_id WHERE b.guest_id = g.id AND s.session_date > :over) "
            + "AND NOT EXISTS (SELECT 1 FROM attendance a JOIN training_session s ON s.id = a.session_id "
            + "WHERE a.guest_id = g.id AND s.session_date > :over) "
            + "AND NOT EXISTS (SELECT 1 FROM survey_invited i WHERE i.respondent_id = g.id) "
            // Without any session the day counts on which they were written down: their bookings may still be to come.
            + "AND (g.id < :made OR EXISTS (SELECT 1 FROM booking b WHERE b.guest_id = g.id) "
            + "OR EXISTS (SELECT 1 FROM attendance a WHERE a.guest_id = g.id))";

    private final JdbcClient jdbc;
    private final Eraser eraser;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GuestRetention(JdbcClient jdbc, Eraser eraser, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.eraser = eraser;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    @Override
    public String key() {
        return "guests";
    }

    @Override
    public String what() {
        return "Names, emails and certificates of guests; that somebody came from their school stays for the figures";
    }

    @Override
    public String from() {
        return "after their last session";
    }

    @Override
    public String why() {
        return "Two years let a guest prove attendance and come again without new forms; nothing needs the name after "
                + "that (UK GDPR, article 5(1)(e)).";
    }

    @Override
    public Keep usual() {
        return Keep.months(24);
    }

    @Override
    public Keep least() {
        return Keep.months(6);
    }

    @Override
    public Keep most() {
        return Keep.years(6);
    }

    @Override
    public Set<String> tables() {
        return Set.of("guest", "guest_move", "guest_certificate", "booking", "attendance");
    }

    @Override
    public long count(LocalDate over) {
        return due("SELECT COUNT(*) FROM guest g WHERE " + DUE, over)
                .query(Long.class)
                .single();
    }

    @Override
    public List<String> examples(LocalDate over) {
        return due(
                        "SELECT MIN(s.session_date), MAX(s.session_date) FROM guest g "
                                + "JOIN booking b ON b.guest_id = g.id JOIN training_session s ON s.id = b.session_id WHERE "
                                + DUE + " HAVING COUNT(*) > 0",
                        over)
                .query((row, n) -> "Sessions from " + row.getObject(1, LocalDate.class) + " to "
                        + row.getObject(2, LocalDate.class))
                .list();
    }

    @Override
    public int remove(LocalDate over, int most) {
        return transaction.execute(status -> {
            var found = due(
                            "SELECT g.id FROM guest g WHERE " + DUE + " ORDER BY g.id LIMIT " + Math.min(most, AT_ONCE),
                            over)
                    .query(Long.class)
                    .list();
            if (found.isEmpty()) {
                return 0;
            }
            // Their rows first, then the look: a guest who books at this moment holds theirs.
            jdbc.sql("SELECT g.id FROM guest g WHERE g.id IN (:ids) ORDER BY g.id FOR UPDATE")
                    .param("ids", found)
                    .query(Long.class)
                    .list();
            var still = due("SELECT g.id FROM guest g WHERE g.id IN (:ids) AND " + DUE, over)
                    .param("ids", found)
                    .query(Long.class)
                    .list();
            eraser.eraseAllOver(Kind.GUEST, still);
            return still.size();
        });
    }

    private JdbcClient.StatementSpec due(String sql, LocalDate over) {
        return jdbc.sql(sql)
                .param("over", over)
                .param(
                        "made",
                        Ids.after(over.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    }
}
