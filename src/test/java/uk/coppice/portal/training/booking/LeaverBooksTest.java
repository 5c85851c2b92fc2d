package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestDatabase;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;

/**
 * Somebody books in the moment in which it is written down that they leave: the booking has to wait for their row, and
 * then sees the post as it is now, not as it was when the booking began.
 */
@DatabaseTest
@Timeout(60)
class LeaverBooksTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final BookingDesk desk;
    private final StaffDirectory directory;
    private final TestTrust trust;
    private final JdbcClient jdbc;

    LeaverBooksTest(BookingDesk desk, StaffDirectory directory, TestTrust trust, JdbcClient jdbc) {
        this.desk = desk;
        this.directory = directory;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @Test
    void nobodyBooksBeyondAPostThatEndedWhileTheyWaited() throws Exception {
        long ben = trust.teacher("Ben Brown", trust.school("Willow Primary"));
        var session = trust.session("OTP-1").on("2026-03-17");
        try (var threads =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory())) {
            var booking = new Future<?>[1];
            trust.together(() -> {
                directory.hold(ben);
                jdbc.sql("UPDATE post SET end_date = ? WHERE person_id = ?")
                        .params(LocalDate.of(2026, 1, 31), ben)
                        .update();
                booking[0] = threads.submit(() -> book(session, ben));
                untilSomebodyWaits();
            });
            assertThatThrownBy(() -> booking[0].get(LONGEST.toSeconds(), TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("no post in the trust on that day");
        }
        assertThat(new DelegateHistory(jdbc).of(session, ben)).isEmpty();
    }

    private void book(TestSession session, long person) {
        Acting.asStaff(person);
        try {
            desk.book(session.id(), person);
        } finally {
            Acting.asNobody();
        }
    }

    /** Until another connection to this database waits for a lock. */
    private void untilSomebodyWaits() {
        long end = System.nanoTime() + LONGEST.toNanos();
        String waiting = TestDatabase.mysql()
                ? "SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID() "
                        + "AND info LIKE '%FOR UPDATE%'"
                : "SELECT COUNT(*) FROM information_schema.sessions WHERE blocker_id IS NOT NULL";
        while (jdbc.sql(waiting).query(Integer.class).single() == 0) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
