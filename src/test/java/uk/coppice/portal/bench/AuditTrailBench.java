package uk.coppice.portal.bench;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.access.audit.AuditTrail;
import uk.coppice.portal.access.audit.Seals;
import uk.coppice.portal.access.audit.TrailFilter;
import uk.coppice.portal.access.audit.TrailPlace;
import uk.coppice.portal.people.directory.PersonFiles;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Proof;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.register.RegisterDesk;

/** Pages of a trail of a million rows, its sealing and its proof; and what a row costs a reading and a change. */
@Bench
@DatabaseTest
class AuditTrailBench {

    private static final int ROWS = 1_000_000;
    private static final int PEOPLE = 2_000;
    private static final int DAYS = 365;
    private static final int LOOKS = 200;
    private static final int WARM = 50;
    private static final List<String> WHATS = List.of(
            "staff record", "register", "exit interview", "induction", "training records", "places in a session");

    private final AuditTrail trail;
    private final Seals seals;
    private final Proof proof;
    private final PersonFiles files;
    private final RegisterDesk register;
    private final TestTrust trust;
    private final TestClock clock;
    private final DataSource database;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    AuditTrailBench(
            AuditTrail trail,
            Seals seals,
            Proof proof,
            PersonFiles files,
            RegisterDesk register,
            TestTrust trust,
            TestClock clock,
            DataSource database,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.trail = trail;
        this.seals = seals;
        this.proof = proof;
        this.files = files;
        this.register = register;
        this.trust = trust;
        this.clock = clock;
        this.database = database;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void aMillionRows() throws SQLException {
        long willow = trust.school("Willow Primary");
        trust.together(() -> {
            for (int i = 0; i < PEOPLE; i++) {
                trust.teacher("Given" + i + " Family" + i, willow);
            }
        });
        var people =
                jdbc.sql("SELECT id FROM person ORDER BY id").query(Long.class).list();
        fill(people);
        clock.set("2026-01-02T09:00");
        Acting.asAdministrator();
        look("Audit trail of 1,000,000 rows: newest page", i -> page(TrailFilter.NONE, null));
        look("  by the person concerned", i -> page(of("Given" + i % PEOPLE + " F", "", null, ""), null));
        look("  by who did it", i -> page(of("", "Given" + i % PEOPLE + " F", null, ""), null));
        look(
                "  by person, act and what",
                i -> page(of("Given" + i % PEOPLE + " F", "", Act.SAW, "staff record"), null));
        look("  exports alone", i -> page(of("", "", Act.EXPORTED, ""), null));
        look(
                "  one thing, far back",
                i -> page(
                        of("", "", null, WHATS.get(i % WHATS.size())),
                        new TrailPlace(LocalDateTime.of(2025, 1, 3, 0, 0).plusHours(i), Long.MAX_VALUE)));
        look("  what there is to choose from", i -> trail.whats());

        Acting.asOperator();
        long start = System.nanoTime();
        int days = 0;
        while (seals.sealNext().isPresent()) {
            days++;
        }
        Figures.print("Sealing " + days + " days of it", seconds(start), "");
        start = System.nanoTime();
        var breaches = proof.run().breaches();
        Figures.print("Proving it (" + breaches.size() + " breaches)", seconds(start), "");
    }

    /** The same service with all that stands round it, and bare within the same kind of transaction. */
    @Test
    void whatARowCosts() {
        long willow = trust.school("Willow Primary");
        long helen = trust.teacher("Helen Hart", willow);
        var session = trust.session("A").led(helen).places(300);
        for (int i = 0; i < LOOKS + WARM; i++) {
            long person = trust.teacher("Given" + i + " Family" + i, willow);
            trust.booked(session, person);
        }
        var people = jdbc.sql(
                        "SELECT p.id, p.staff_no FROM person p JOIN booking b ON b.person_id = p.id ORDER BY p.id")
                .query((row, n) -> new Object[] {row.getLong(1), row.getString(2)})
                .list();
        clock.set("2026-01-20T15:45");
        Acting.as(helen, Roles.STAFF, Roles.HR);
        var bareFiles = AopTestUtils.<PersonFiles>getTargetObject(files);
        var bareRegister = AopTestUtils.<RegisterDesk>getTargetObject(register);
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        var writing = new TransactionTemplate(transactions);
        double bareRead = look(
                "Reading a staff record, bare",
                i -> reading.executeWithoutResult(now -> bareFiles.of((String) people.get(i)[1])));
        double read = look("  audited", i -> files.of((String) people.get(i)[1]));
        double bareMark = look(
                "A mark in a register, bare",
                i -> writing.executeWithoutResult(
                        now -> bareRegister.mark(session.id(), Delegate.person((Long) people.get(i)[0]), Mark.ABSENT)));
        double mark = look(
                "  audited", i -> register.mark(session.id(), Delegate.person((Long) people.get(i)[0]), Mark.ATTENDED));
        Figures.print(
                "Time of an audited reading and change to bare ones",
                String.format(Locale.ROOT, "ratio %.2f and %.2f", read / bareRead, mark / bareMark),
                "");
    }

    private void fill(List<Long> people) throws SQLException {
        var random = new Random(7);
        try (var connection = database.getConnection();
                var rows = new ManyRows(
                        connection,
                        "audit_trail (id, happened_at, who_kind, who, roles, act, what, about, thing, address, "
                                + "session_no, device)")) {
            var start = LocalDateTime.of(2025, 1, 1, 0, 0);
            for (long i = 0; i < ROWS; i++) {
                var at = start.plusSeconds(i * DAYS * 86_400L / ROWS);
                int dice = random.nextInt(100);
                rows.add(
                        i + 1,
                        at.toString().replace('T', ' '),
                        "PERSON",
                        people.get(random.nextInt(200)),
                        "HR STAFF",
                        dice == 0 ? "EXPORTED" : dice < 30 ? "CHANGED" : "SAW",
                        WHATS.get(random.nextInt(WHATS.size())),
                        people.get(random.nextInt(people.size())),
                        "S-" + random.nextInt(500),
                        "192.0.2." + random.nextInt(250),
                        random.nextInt(100_000),
                        "Chrome on Windows");
            }
        }
    }

    private void page(TrailFilter filter, @Nullable TrailPlace after) {
        trail.page(filter, after, 50);
    }

    private static TrailFilter of(String about, String who, @Nullable Act act, String what) {
        return new TrailFilter(about, who, act, what, null, null);
    }

    /** Prints the times of many calls, each with another number; the middle one in milliseconds. */
    private static double look(String what, IntConsumer work) {
        long[] nanos = new long[LOOKS];
        for (int i = -WARM; i < LOOKS; i++) {
            long start = System.nanoTime();
            work.accept(i + WARM);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Figures.times(what, nanos, 50);
        return Figures.percentile(nanos, 0.5);
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }
}
