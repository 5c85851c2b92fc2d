package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Crowd;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.audit.AuditFinding;
import uk.coppice.portal.training.audit.BookingAudit;
import uk.coppice.portal.training.planning.Forms;
import uk.coppice.portal.training.planning.SessionPlanner;

/** A session is changed while people book it. */
@DatabaseTest
@Timeout(120)
class PlanningInACrowdTest {

    private final SessionPlanner planner;
    private final BookingDesk desk;
    private final BookingAudit audit;
    private final TestTrust trust;
    private final DelegateHistory history;
    private final Crowd crowd = new Crowd();

    PlanningInACrowdTest(
            SessionPlanner planner, BookingDesk desk, BookingAudit audit, TestTrust trust, JdbcClient jdbc) {
        this.planner = planner;
        this.desk = desk;
        this.audit = audit;
        this.trust = trust;
        this.history = new DelegateHistory(jdbc);
    }

    @RepeatedTest(3)
    void fewerPlacesWhileOthersBookNeverOversell() throws Exception {
        long willow = trust.school("Willow Primary");
        long lead = trust.teacher("Lea Lead", willow);
        var session = trust.session("OTP-1").on("2026-02-03").places(30).led(lead);
        List<Long> staff = new ArrayList<>();
        trust.together(() -> IntStream.range(0, 60).forEach(i -> staff.add(trust.teacher("Teacher No-" + i, willow))));
        staff.forEach(person -> crowd.add(person, () -> desk.book(session.id(), person)));
        for (int places : List.of(25, 12, 20, 8)) {
            crowd.add(lead, () -> {
                var opened = planner.open("OTP-1").orElseThrow();
                planner.change(
                        opened.id(),
                        opened.version(),
                        Forms.of(opened.form()).places(places).form());
            });
        }

        assertThat(crowd.go())
                .allSatisfy(reason -> assertThat(reason)
                        .matches("(?s)Full\\..*|.*places are taken.*|.*One place is taken.*|Somebody else changed.*"));

        Acting.asOperator();
        assertThat(audit.run()).allMatch(AuditFinding::kept);
        assertThat(history.booked(session))
                .isLessThanOrEqualTo(planner.open("OTP-1").orElseThrow().form().capacity());
        // More places may have come after the last had asked: whoever asks again has them, and nobody more.
        staff.forEach(person -> {
            try {
                desk.book(session.id(), person);
            } catch (Refusal full) {
                assertThat(full.reason()).startsWith("Full");
            }
        });
        assertThat(audit.run()).allMatch(AuditFinding::kept);
        assertThat(history.booked(session))
                .isEqualTo(planner.open("OTP-1").orElseThrow().form().capacity());
    }
}
