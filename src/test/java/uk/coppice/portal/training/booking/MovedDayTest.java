package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.JoinedLock;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.audit.AuditFinding;
import uk.coppice.portal.training.audit.BookingAudit;
import uk.coppice.portal.training.planning.Forms;
import uk.coppice.portal.training.planning.SessionPlanner;
import uk.coppice.portal.training.policy.PersonSchools;

/**
 * Somebody books a session whose day is changed between the moment in which the desk locks and reads the person and the
 * moment in which it locks the session. The reader here stops there until the change is committed.
 */
@DatabaseTest
@Timeout(60)
class MovedDayTest {

    private static final int LONGEST_SECONDS = 30;

    private final CountDownLatch read = new CountDownLatch(1);
    private final CountDownLatch moved = new CountDownLatch(1);
    private final SessionPlanner planner;
    private final BookingAudit audit;
    private final BookingDesk desk;
    private final TransactionTemplate transaction;
    private final TestTrust trust;
    private final DelegateHistory history;
    private long willow;
    private long ben;
    private TestSession session;

    MovedDayTest(
            ApplicationContext portal,
            SessionPlanner planner,
            BookingAudit audit,
            PlatformTransactionManager transactions,
            TestTrust trust,
            JdbcClient jdbc) {
        this.planner = planner;
        this.audit = audit;
        this.trust = trust;
        desk = stopping(portal);
        transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        history = new DelegateHistory(jdbc);
    }

    @BeforeEach
    void aSession() {
        willow = trust.school("Willow Primary");
        ben = trust.teacher("Ben Brown", willow);
        session = trust.session("OTP-1").on("2026-02-03").at("13:00", "15:00").led(trust.teacher("Lea Lead", willow));
    }

    @AfterEach
    void theAuditorFindsNothing() {
        Acting.asOperator();
        assertThat(audit.run()).allMatch(AuditFinding::kept);
    }

    @Test
    void whatOneDoesOnTheNewDayStandsInTheWay() throws Exception {
        trust.booked(trust.session("OTP-2").titled("Phonics").on("2026-02-04").at("14:00", "16:00"), ben);

        assertThat(bookWhileItMovesTo("2026-02-04")).contains("Clashes with Phonics");
        assertThat(history.of(session, ben)).isEmpty();
    }

    @Test
    void whatOneDoesOnTheOldDayDoesNot() throws Exception {
        trust.booked(trust.session("OTP-2").on("2026-02-03").at("14:00", "16:00"), ben);

        assertThat(bookWhileItMovesTo("2026-02-04")).isEmpty();
        assertThat(history.of(session, ben)).containsExactly("BOOKED*");
    }

    @Test
    void theCoverLimitIsThatOfTheNewDay() throws Exception {
        trust.coverLimit(willow, 1);
        trust.booked(trust.session("OTP-2").on("2026-02-04").at("09:00", "11:00"), trust.teacher("Cat Clark", willow));

        assertThat(bookWhileItMovesTo("2026-02-04")).contains("of Willow Primary");
        assertThat(history.of(session, ben)).isEmpty();
    }

    @Test
    void whoHasNoPostOnTheNewDayHasNoPlace() throws Exception {
        long cat = trust.person("Cat Clark");
        trust.post(cat, willow, uk.coppice.portal.people.StaffGroup.TEACHER)
                .from("2025-09-01")
                .to("2026-02-03");
        ben = cat;

        assertThat(bookWhileItMovesTo("2026-02-04")).contains("no post in the trust on that day");
        assertThat(history.of(session, cat)).isEmpty();
    }

    /** The reason why it was refused; empty when it was not. */
    private String bookWhileItMovesTo(String day) throws Exception {
        try (var threads =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory())) {
            var booking = threads.submit(booking());
            assertThat(read.await(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
            Acting.asAdministrator();
            var opened = planner.open("OTP-1").orElseThrow();
            planner.change(
                    opened.id(),
                    opened.version(),
                    Forms.of(opened.form()).on(day).form());
            moved.countDown();
            return booking.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        }
    }

    private Callable<String> booking() {
        return () -> {
            Acting.asStaff(ben);
            try {
                transaction.executeWithoutResult(status -> desk.book(session.id(), ben));
                return "";
            } catch (Refusal refusal) {
                return refusal.reason();
            } finally {
                Acting.asNobody();
            }
        };
    }

    /** The desk as it is, but that it stops between the person's lock and the session's. */
    private BookingDesk stopping(ApplicationContext portal) {
        var directory = portal.getBean(StaffDirectory.class);
        var rows = portal.getBean(PlaceRows.class);
        var clock = portal.getBean(TestClock.class);
        var lock =
                new BookingLock(
                        portal.getBean(JdbcTemplate.class),
                        portal.getBean(JoinedLock.class),
                        directory,
                        portal.getBean(PersonSchools.class),
                        rows,
                        clock) {
                    @Override
                    Optional<Held> hold(long session, long person) {
                        directory.hold(person);
                        read.countDown();
                        try {
                            assertThat(moved.await(LONGEST_SECONDS, TimeUnit.SECONDS))
                                    .isTrue();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return super.hold(session, person);
                    }
                };
        var book = new PlaceBook(rows, lock, directory, portal.getBean(CurrentViewer.class), portal, clock);
        var facts = portal.getBean(BookingFactsReader.class);
        return new BookingDesk(
                book,
                new PlaceGiving(
                        book, facts, portal.getBean(SchoolApprovers.class), portal.getBean(Deadlines.class), clock),
                portal.getBean(PlaceRelease.class),
                portal.getBean(OfferedPlace.class),
                portal.getBean(WaitingQueue.class),
                rows,
                facts,
                portal.getBean(WaitingLists.class),
                portal.getBean(SeriesPlaces.class),
                portal.getBean(CurrentViewer.class),
                clock);
    }
}
