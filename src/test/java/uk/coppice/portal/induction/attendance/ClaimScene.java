package uk.coppice.portal.induction.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.register.MarkHistory;
import uk.coppice.portal.training.register.RegisterHistory;

/** Somebody who missed a seminar, and those who stand by. Today is Wed 14 Jan 2026. */
@DatabaseTest
abstract class ClaimScene {

    // Fields, so that the classes of tests need not hand seven beans through.
    @Autowired
    ClaimDesk desk;

    @Autowired
    ClaimDecisions decisions;

    @Autowired
    EctSessions sessions;

    @Autowired
    RegisterHistory history;

    @Autowired
    TestTrust trust;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    TestInductions inductions;
    long willow;
    long theo;
    long lead;
    long mentor;
    long induction;
    TestSession missed;

    @BeforeEach
    void anEctWhoMissedOne() {
        inductions = new TestInductions(trust, jdbc);
        willow = trust.school("Willow Primary");
        theo = trust.teacher("Theo Vance", willow);
        lead = trust.teacher("Leah Lead", willow);
        mentor = trust.teacher("Mona Mentor", willow);
        induction = inductions.since(theo);
        inductions.support(induction, "MENTOR", mentor, "2025-09-01", null);
        missed = inductions.seminar("E1", "2025-12-02").led(lead).delivered();
        trust.marked(missed, Mark.ABSENT, theo);
        Acting.asStaff(theo);
    }

    MakeUp meeting(String day) {
        return new MakeUp(ClaimKind.MEETING, LocalDate.parse(day), null, "");
    }

    EctRecord.Line line(String code) {
        return sessions.mine().orElseThrow().years().stream()
                .flatMap(year -> year.lines().stream())
                .filter(line -> line.due().session().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    Claim claimed(String code) {
        return Objects.requireNonNull(line(code).claim());
    }

    List<MarkHistory.Entry> history() {
        return history.of(missed.id(), Delegate.person(theo)).entries();
    }

    int claims() {
        return jdbc.sql("SELECT COUNT(*) FROM attendance_claim")
                .query(Integer.class)
                .single();
    }

    static String asking(long person, Runnable action) {
        Acting.asStaff(person);
        try {
            action.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.reason();
        } finally {
            Acting.asNobody();
        }
    }

    static List<String> atOnce(Callable<String> first, Callable<String> second) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var all = List.of(first, second).stream()
                    .map(task -> threads.submit(() -> {
                        barrier.await();
                        return task.call();
                    }))
                    .toList();
            return List.of(all.get(0).get(), all.get(1).get());
        }
    }

    static void refused(ThrowingCallable action, String words) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(action)
                .satisfies(refusal ->
                        assertThat(refusal.reason().replace('\u00a0', ' ')).contains(words));
    }

    static void denied(ThrowingCallable action) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(action);
    }
}
