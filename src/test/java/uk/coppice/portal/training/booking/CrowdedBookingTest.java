package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Crowd;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.audit.AuditFinding;
import uk.coppice.portal.training.audit.BookingAudit;
import uk.coppice.portal.training.register.DoorDesk;
import uk.coppice.portal.training.register.RegisterDesk;

/** Many people at the same moment: no place is lost, none is given twice, and nothing hangs. */
@DatabaseTest
@Timeout(120)
class CrowdedBookingTest {

    private final BookingDesk desk;
    private final RegisterDesk register;
    private final DoorDesk door;
    private final BookingAudit audit;
    private final TestTrust trust;
    private final TestClock clock;
    private final HikariDataSource pool;
    private final DelegateHistory history;
    private final Crowd crowd = new Crowd();

    private long willow;

    CrowdedBookingTest(
            BookingDesk desk,
            RegisterDesk register,
            DoorDesk door,
            BookingAudit audit,
            TestTrust trust,
            TestClock clock,
            DataSource database,
            JdbcClient jdbc) {
        this.desk = desk;
        this.register = register;
        this.door = door;
        this.audit = audit;
        this.trust = trust;
        this.clock = clock;
        this.pool = (HikariDataSource) database;
        history = new DelegateHistory(jdbc);
    }

    @BeforeEach
    void school() {
        willow = trust.school("Willow Primary");
    }

    @AfterEach
    void nothingIsBrokenAndNoConnectionIsKept() {
        for (String table : List.of("booking", "attendance")) {
            assertThat(history.broken(table)).isZero();
            assertThat(history.withoutOneCurrentRow(table)).isZero();
        }
        Acting.asOperator();
        assertThat(audit.run()).allMatch(AuditFinding::kept);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void twoHundredForTwentyPlaces() throws Exception {
        var session = trust.session("OTP-1").places(20);
        var staff = teachers(200);
        staff.forEach(person -> crowd.add(person, () -> desk.book(session.id(), person)));

        var refused = crowd.go();

        assertThat(history.booked(session)).isEqualTo(20);
        assertThat(history.count("SELECT COUNT(*) FROM booking")).isEqualTo(20);
        assertThat(refused).hasSize(180).allSatisfy(reason -> assertThat(reason).startsWith("Full."));
    }

    @Test
    void aStormOfCancellingWhileOthersWait() throws Exception {
        var session = trust.session("OTP-1").on("2026-02-03").places(10);
        var holders = teachers(10);
        var waiting = teachers(30);
        holders.forEach(person -> trust.booked(session, person));
        waiting.forEach(person -> crowd.add(person, () -> desk.join(session.id(), person)));
        holders.forEach(person -> crowd.add(person, () -> desk.cancel(session.id(), person)));

        assertThat(crowd.go()).allSatisfy(reason -> assertThat(reason).startsWith("There are places left."));

        // Whoever asked in a moment with places left was told to book: no place is given away, none is held back.
        int inLine = history.count("SELECT COUNT(*) FROM booking WHERE superseded = 0 AND state = 'WAITING'");
        assertThat(history.booked(session)).isLessThanOrEqualTo(10);
        assertThat(inLine == 0 || history.booked(session) == 10).isTrue();
    }

    @Test
    void onePersonTappingFromEightThreads() throws Exception {
        var session = trust.session("OTP-1").places(8);
        long amy = trust.teacher("Amy Adams", willow);
        for (int i = 0; i < 8; i++) {
            crowd.add(amy, () -> desk.book(session.id(), amy));
        }

        assertThat(crowd.go()).isEmpty();

        assertThat(history.of(session, amy)).containsExactly("BOOKED*");
    }

    @RepeatedTest(3)
    void onePersonInTwoSessionsAtOnce() throws Exception {
        var sessions = List.of(trust.session("OTP-1"), trust.session("OTP-2").at("16:00", "18:00"));
        var staff = teachers(10);
        staff.forEach(person -> sessions.forEach(session -> crowd.add(person, () -> desk.book(session.id(), person))));

        var refused = crowd.go();

        assertThat(refused).hasSize(10).allSatisfy(reason -> assertThat(reason).contains("Clashes with"));
        assertThat(history.count("SELECT COUNT(*) FROM booking")).isEqualTo(10);
        assertThat(history.count("SELECT COUNT(DISTINCT person_id) FROM booking"))
                .isEqualTo(10);
    }

    @Test
    void aStormOfBookingAndCancelling() throws Exception {
        var session = trust.session("OTP-1").places(5);
        var staff = teachers(10);
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            long person = staff.get(random.nextInt(staff.size()));
            boolean books = random.nextInt(3) > 0;
            crowd.add(person, () -> {
                if (books) {
                    desk.book(session.id(), person);
                } else {
                    desk.cancel(session.id(), person);
                }
            });
        }

        assertThat(crowd.go()).allSatisfy(reason -> assertThat(reason).startsWith("Full."));

        assertThat(history.booked(session)).isBetween(0, 5);
        for (long person : staff) {
            var states = history.of(session, person).stream()
                    .map(state -> state.replace("*", ""))
                    .toList();
            // Every state differs from the one before, and the first is a booking.
            assertThat(states)
                    .isEqualTo(IntStream.range(0, states.size())
                            .mapToObj(i -> i % 2 == 0 ? "BOOKED" : "CANCELLED")
                            .toList());
        }
    }

    @Test
    void manyBookManySessionsInEveryOrder() throws Exception {
        var sessions = IntStream.range(0, 5)
                .mapToObj(
                        i -> trust.session("OTP-" + i).on("2026-02-0" + (i + 1)).places(7))
                .toList();
        var staff = teachers(20);
        var random = new Random(11);
        for (long person : staff) {
            for (int i = 0; i < 8; i++) {
                var session = sessions.get(random.nextInt(sessions.size()));
                crowd.add(person, () -> desk.book(session.id(), person));
            }
        }

        crowd.go();

        sessions.forEach(session -> assertThat(history.booked(session)).isLessThanOrEqualTo(7));
        assertThat(history.count("SELECT COUNT(*) FROM booking WHERE superseded <> 0"))
                .isZero();
    }

    @Test
    void twoLeadsMarkTheSameDelegates() throws Exception {
        var leads = teachers(2);
        var session =
                trust.session("OTP-1").on("2026-01-14").at("10:00", "11:00").led(leads.get(0), leads.get(1));
        var staff = teachers(6);
        trust.booked(session, staff.stream().mapToLong(Long::longValue).toArray());
        var marks = List.of(Mark.ATTENDED, Mark.ABSENT, Mark.PART);
        for (long person : staff) {
            for (int i = 0; i < 12; i++) {
                var mark = marks.get(i % marks.size());
                crowd.add(leads.get(i % 2), () -> register.mark(session.id(), Delegate.person(person), mark));
            }
        }

        assertThat(crowd.go()).isEmpty();

        assertThat(history.count("SELECT COUNT(*) FROM attendance WHERE superseded = 0"))
                .isEqualTo(6);
    }

    @Test
    void bookingsAndWalkInsOfTheSamePeople() throws Exception {
        clock.set("2026-01-20T15:30");
        long lead = teachers(1).getFirst();
        var session = trust.session("OTP-1").at("15:45", "16:45").places(10).led(lead);
        var staff = teachers(25);
        for (long person : staff) {
            crowd.add(person, () -> desk.book(session.id(), person));
            crowd.add(lead, () -> door.add(session.id(), person, ""));
            crowd.add(person, () -> desk.cancel(session.id(), person));
        }

        assertThat(crowd.go()).allSatisfy(reason -> assertThat(reason).startsWith("Full."));

        assertThat(history.booked(session)).isLessThanOrEqualTo(10);
        assertThat(history.count("SELECT COUNT(*) FROM attendance WHERE superseded = 0"))
                .isEqualTo(25);
    }

    private List<Long> teachers(int count) {
        var people = new ArrayList<Long>();
        trust.together(() -> IntStream.range(0, count)
                .forEach(i -> people.add(trust.teacher("Teacher No-" + people.size(), willow))));
        return people;
    }
}
