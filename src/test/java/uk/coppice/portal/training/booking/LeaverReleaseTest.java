package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.planning.Forms;
import uk.coppice.portal.training.planning.SessionPlanner;

@DatabaseTest
class LeaverReleaseTest {

    private final LeaverRelease leavers;
    private final BookingDesk desk;
    private final SessionPlanner planner;
    private final TestTrust trust;
    private final TestClock clock;
    private final DelegateHistory history;

    private long willow;
    private long amy;

    LeaverReleaseTest(
            LeaverRelease leavers,
            BookingDesk desk,
            SessionPlanner planner,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.leavers = leavers;
        this.desk = desk;
        this.planner = planner;
        this.trust = trust;
        this.clock = clock;
        this.history = new DelegateHistory(jdbc);
    }

    @BeforeEach
    void amyLeavesAtHalfTerm() {
        willow = trust.school("Willow Primary");
        amy = trust.person("Amy Adams");
        trust.post(amy, willow, StaffGroup.TEACHER).to("2026-02-13");
    }

    @Test
    void placesBeyondTheLastDayGoBackAndTheNextInLineHasThem() {
        var beyond = trust.session("OTP-1").on("2026-02-24").places(1);
        trust.booked(beyond, amy);
        long ben = trust.teacher("Ben Brown", willow);
        Acting.asStaff(ben);
        desk.join(beyond.id(), ben);
        Acting.asOperator();

        release();

        assertThat(history.of(beyond, amy)).containsExactly("BOOKED", "CANCELLED*");
        assertThat(history.of(beyond, ben)).containsExactly("WAITING", "BOOKED*");
    }

    @Test
    void placesUpToTheLastDayAndPastOnesStay() {
        var lastDay = trust.session("OTP-1").on("2026-02-13");
        var past = trust.session("OTP-2").on("2026-01-13");
        var delivered = trust.session("OTP-3").on("2025-12-09").delivered();
        trust.booked(lastDay, amy);
        trust.booked(past, amy);
        trust.booked(delivered, amy);
        clock.set("2026-02-14T10:00");

        release();

        assertThat(history.of(lastDay, amy)).containsExactly("BOOKED*");
        assertThat(history.of(past, amy)).containsExactly("BOOKED*");
        assertThat(history.of(delivered, amy)).containsExactly("BOOKED*");
    }

    @Test
    void somebodyWhoMovesToAnotherSchoolKeepsThem() {
        trust.post(amy, trust.school("Oak Primary"), StaffGroup.TEACHER).from("2026-02-23");
        var after = trust.session("OTP-1").on("2026-02-24");
        var between = trust.session("OTP-2").on("2026-02-18");
        trust.booked(after, amy);
        trust.booked(between, amy);

        release();

        assertThat(history.of(after, amy)).containsExactly("BOOKED*");
        assertThat(history.of(between, amy)).containsExactly("BOOKED", "CANCELLED*");
    }

    @Test
    void aWaitingLeaverLeavesTheLine() {
        var full = trust.session("OTP-1").on("2026-02-24").places(1);
        trust.booked(full, trust.teacher("Ben Brown", willow));
        trust.waiting(full, amy); // before the end of the post was known

        release();

        assertThat(history.of(full, amy)).containsExactly("WAITING", "CANCELLED*");
        assertThat(leavers.find()).isEmpty();
    }

    @Test
    void anEndThatWasCorrectedMeanwhileReleasesNothing() {
        var session = trust.session("OTP-1").on("2026-02-24");
        trust.booked(session, amy);
        var found = leavers.find();
        trust.post(amy, willow, StaffGroup.TEACHER).from("2026-02-14");

        assertThat(found).hasSize(1);
        assertThat(leavers.release(found.getFirst())).isFalse();
        assertThat(history.of(session, amy)).containsExactly("BOOKED*");
    }

    @Test
    void whoLeavesIsToldSoAndWhoseSessionMovedThatItMoved() {
        long ben = trust.person("Ben Brown");
        trust.post(ben, willow, StaffGroup.TEACHER).from("2026-02-23");
        var after = trust.session("OTP-1").on("2026-02-24");
        var moved = trust.session("OTP-2").on("2026-02-25").ledFromOutside("Prof. Jones");
        trust.booked(after, amy);
        trust.booked(moved, ben);
        moveTo("OTP-2", "2026-02-18");

        release();

        assertThat(history.causes(after, amy)).last().isEqualTo("LEAVER");
        assertThat(history.causes(moved, ben)).last().isEqualTo("PLANNING");
    }

    private void moveTo(String code, String day) {
        Acting.asAdministrator();
        var opened = planner.open(code).orElseThrow();
        planner.change(
                opened.id(), opened.version(), Forms.of(opened.form()).on(day).form());
        Acting.asOperator();
    }

    private void release() {
        leavers.find().forEach(leavers::release);
    }
}
