package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;

/**
 * The person is locked before the session on both databases, whether by one statement or by two: whoever changes places
 * locks in this order, and two of them never wait for each other.
 */
@DatabaseTest
@Timeout(60)
class BookingLockTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final BookingDesk desk;
    private final BookingLock lock;
    private final TransactionTemplate transaction;
    private final TestTrust trust;
    private final JdbcClient jdbc;

    BookingLockTest(
            BookingDesk desk,
            BookingLock lock,
            PlatformTransactionManager transactions,
            TestTrust trust,
            JdbcClient jdbc) {
        this.desk = desk;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactions);
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @Test
    void whoeverWaitsForTheSessionHoldsThePerson() throws Exception {
        long ben = trust.teacher("Ben Brown", trust.school("Willow Primary"));
        var session = trust.session("OTP-1").on("2026-03-17");
        try (var threads =
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory())) {
            var booking = new Future<?>[1];
            trust.together(() -> {
                jdbc.sql("SELECT id FROM training_session WHERE id = ? FOR UPDATE")
                        .param(session.id())
                        .query(Long.class)
                        .single();
                booking[0] = threads.submit(() -> book(session, ben));
                long end = System.nanoTime() + LONGEST.toNanos();
                while (answer(threads.submit(free(ben)))) {
                    assertThat(System.nanoTime()).as("nobody holds the person").isLessThan(end);
                }
            });
            booking[0].get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(new DelegateHistory(jdbc).of(session, ben)).containsExactly("BOOKED*");
    }

    @Test
    void everyPostFromTodayOnIsRead() {
        long willow = trust.school("Willow Primary");
        long ben = trust.teacher("Ben Brown", willow);
        var elm = trust.school("Elm Primary");
        trust.post(ben, elm, StaffGroup.TEACHER).from("2026-09-01");
        var session = trust.session("OTP-1").on("2026-10-06");

        var held = transaction.execute(
                status -> lock.hold(session.id(), ben).orElseThrow().posts());

        assertThat(held.schools(LocalDate.of(2026, 10, 6)))
                .extracting("schoolId")
                .containsExactlyInAnyOrder(willow, elm);
        assertThat(held.schools(LocalDate.of(2026, 7, 6)))
                .extracting("schoolId")
                .containsExactly(willow);
    }

    @Test
    void aSessionThatIsGoneIsNone() {
        long ben = trust.person("Ben Brown");

        assertThat(transaction.<Boolean>execute(status -> lock.hold(-1, ben).isEmpty()))
                .isTrue();
    }

    /** Whether nobody holds the person's row. */
    private Callable<Boolean> free(long person) {
        return () ->
                transaction.execute(status -> !jdbc.sql("SELECT id FROM person WHERE id = ? FOR UPDATE SKIP LOCKED")
                        .param(person)
                        .query(Long.class)
                        .list()
                        .isEmpty());
    }

    private static boolean answer(Future<Boolean> asked) {
        try {
            return asked.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void book(TestSession session, long person) {
        Acting.asStaff(person);
        try {
            desk.book(session.id(), person);
        } finally {
            Acting.asNobody();
        }
    }
}
