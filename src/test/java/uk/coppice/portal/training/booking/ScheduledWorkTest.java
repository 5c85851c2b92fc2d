package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** What the running portal does by itself, in the web context and in a thread where nobody is signed in. */
@ViewTest
class ScheduledWorkTest {

    private final ScheduledTaskHolder tasks;
    private final BookingDesk desk;
    private final LeaverRelease leavers;
    private final TestTrust trust;
    private final JdbcClient jdbc;

    ScheduledWorkTest(
            ScheduledTaskHolder tasks, BookingDesk desk, LeaverRelease leavers, TestTrust trust, JdbcClient jdbc) {
        this.tasks = tasks;
        this.desk = desk;
        this.leavers = leavers;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @Test
    void theKeeperMovesTheWaitingListUpAndTheAuditRuns() throws Exception {
        long willow = trust.school("Willow Primary");
        long amy = trust.teacher("Amy Adams", willow);
        var session = trust.session("OTP-1").on("2026-02-03").places(1);
        trust.booked(session, trust.teacher("Hal Holder", willow));
        Acting.asStaff(amy);
        desk.join(session.id(), amy);
        long stays = trust.person("Sam Stays");
        trust.post(stays, willow, StaffGroup.TEACHER).to("2026-01-30");
        var released = trust.session("OTP-2").on("2026-02-04");
        trust.booked(released, stays);
        Acting.asOperator();
        leavers.find().forEach(leavers::release);
        trust.post(stays, willow, StaffGroup.TEACHER).from("2026-01-31");
        Acting.asNobody();
        trust.together(() -> jdbc.sql("UPDATE training_session SET capacity = 2 WHERE id = ?")
                .param(session.id())
                .update());

        try (var thread = Executors.newSingleThreadExecutor()) {
            for (var task : tasks.getScheduledTasks()) {
                assertThatNoException()
                        .as(task.toString())
                        .isThrownBy(
                                () -> CompletableFuture.runAsync(task.getTask().getRunnable(), thread)
                                        .get(30, TimeUnit.SECONDS));
            }
        }

        assertThat(tasks.getScheduledTasks()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(new DelegateHistory(jdbc).of(session, amy)).containsExactly("WAITING", "BOOKED*");
        assertThat(new DelegateHistory(jdbc).of(released, stays)).containsExactly("BOOKED", "CANCELLED", "BOOKED*");
    }
}
