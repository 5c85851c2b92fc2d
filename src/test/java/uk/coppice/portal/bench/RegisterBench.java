package uk.coppice.portal.bench;

import org.junit.jupiter.api.Test;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.register.RegisterDesk;

/** The server's time for a mark in a register of 60: the browser sends one request a tap. */
@Bench
@DatabaseTest
class RegisterBench {

    private static final int PEOPLE = 60;
    private static final int ROUNDS = 20;
    private static final int WARM_UP = 20;

    private final RegisterDesk desk;
    private final TestTrust trust;
    private final TestClock clock;

    RegisterBench(RegisterDesk desk, TestTrust trust, TestClock clock) {
        this.desk = desk;
        this.trust = trust;
        this.clock = clock;
    }

    @Test
    void register() {
        long willow = trust.school("Willow Primary");
        long lead = trust.teacher("Lena Lead", willow);
        var session = trust.session("OTP-1")
                .on("2026-01-14")
                .at("10:15", "11:15")
                .places(PEOPLE)
                .led(lead);
        long[] people = new long[PEOPLE];
        trust.together(() -> {
            for (int i = 0; i < PEOPLE; i++) {
                people[i] = trust.teacher("Person " + i, willow);
                trust.booked(session, people[i]);
            }
        });
        clock.set("2026-01-14T10:20");
        Acting.asStaff(lead);
        long[] nanos = new long[PEOPLE * ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            var mark = round % 2 == 0 ? Mark.ATTENDED : Mark.PART;
            for (int i = 0; i < PEOPLE; i++) {
                long start = System.nanoTime();
                desk.mark(session.id(), Delegate.person(people[i]), mark);
                if (round >= 0) {
                    nanos[round * PEOPLE + i] = System.nanoTime() - start;
                }
            }
        }
        Figures.times("Mark in a register of 60", nanos, 20);
    }
}
