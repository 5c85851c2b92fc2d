package uk.coppice.portal.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.dataprotection.erasure.ErasureDesk;
import uk.coppice.portal.dataprotection.retention.RetentionDesk;
import uk.coppice.portal.people.erasure.ErasureReason;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestDatabase;

/**
 * Erasing in a trust of 2,000 staff and ten years, with a term's mails and a long history of staff records: every text
 * of them all is looked through. Then the first night of retention, when leavers of years are erased.
 */
@Bench
@DatabaseTest
class ErasureBench {

    private static final int STAFF = 2_000;
    private static final int MAILS = 40_000;
    private static final int CHANGES = 60_000;
    private static final int ONE_BY_ONE = 5;
    private static final String SENTENCE =
            "This line of a mail tells of a session, of who leads it, and of what to bring along for Last%d. ";

    private final ErasureDesk desk;
    private final RetentionDesk retention;
    private final TestClock clock;
    private final DataSource database;
    private final JdbcClient jdbc;

    ErasureBench(ErasureDesk desk, RetentionDesk retention, TestClock clock, DataSource database, JdbcClient jdbc) {
        this.desk = desk;
        this.retention = retention;
        this.clock = clock;
        this.database = database;
        this.jdbc = jdbc;
    }

    private record Leaver(long id, String number) {}

    @Test
    void oneLeaverAndAFirstNight() throws SQLException {
        assumeTrue(TestDatabase.mysql(), "The figures are MySQL's");
        clock.set("2026-10-20T09:00:00");
        try (var connection = database.getConnection()) {
            LargeTrust.fill(connection, STAFF);
        }
        texts();
        Acting.as(1, Roles.STAFF, Roles.HR);
        var leavers = jdbc.sql("SELECT p.id, p.staff_no FROM person p WHERE NOT EXISTS (SELECT 1 FROM post o "
                        + "WHERE o.person_id = p.id AND (o.end_date IS NULL OR o.end_date > '2018-12-31')) "
                        + "AND NOT EXISTS (SELECT 1 FROM induction i WHERE i.person_id = p.id) ORDER BY p.id LIMIT "
                        + ONE_BY_ONE)
                .query((row, n) -> new Leaver(row.getLong(1), row.getString(2)))
                .list();
        for (var leaver : leavers) {
            long start = System.nanoTime();
            desk.look(Kind.PERSON, leaver.id());
            String look = seconds(start);
            start = System.nanoTime();
            desk.erase(Kind.PERSON, leaver.id(), leaver.number(), ErasureReason.TIME_OVER, "");
            Figures.print("Erasing one of 2,000 staff", seconds(start) + ", the look before " + look, "goal 5 s");
        }
        Acting.asAdministrator();
        long start = System.nanoTime();
        long over = retention.outlook().stream()
                .filter(rule -> rule.key().equals("leavers"))
                .mapToLong(rule -> rule.count())
                .sum();
        Figures.print("Counting what is over", seconds(start), over + " leavers");
        retention.agree();
        start = System.nanoTime();
        long until = start + 300_000_000_000L;
        var done = retention.run(() -> System.nanoTime() > until);
        Figures.print("A first night", seconds(start), done.toString());
    }

    private void texts() throws SQLException {
        var random = new Random(5);
        var people =
                jdbc.sql("SELECT id FROM person ORDER BY id").query(Long.class).list();
        long session = jdbc.sql("SELECT MIN(id) FROM training_session")
                .query(Long.class)
                .single();
        try (var connection = database.getConnection();
                var mails = new ManyRows(
                        connection,
                        "mail (id, kind, session_id, person_id, made_at, state, cannot_wait, first_due_at, due_at, tries, "
                                + "done_at, to_name, to_address, subject, body)");
                var changes =
                        new ManyRows(connection, "person_change (id, person_id, changed_at, changed_by, words)")) {
            String day = "2026-10-01 10:00:00";
            for (long i = 1; i <= MAILS; i++) {
                mails.add(
                        i,
                        "BOOKED",
                        session,
                        people.get(random.nextInt(people.size())),
                        day,
                        "SENT",
                        false,
                        day,
                        day,
                        0,
                        day,
                        "First" + i % 97 + " Last" + i % 1009,
                        "first" + i % 97 + ".last" + i % 1009 + "@example.org",
                        "You are booked",
                        String.format(Locale.ROOT, SENTENCE, i % 1009).repeat(30));
            }
            for (long i = 1; i <= CHANGES; i++) {
                changes.add(
                        i,
                        people.get(random.nextInt(people.size())),
                        day,
                        0,
                        String.format(Locale.ROOT, SENTENCE, i % 1009).repeat(2));
            }
        }
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }
}
