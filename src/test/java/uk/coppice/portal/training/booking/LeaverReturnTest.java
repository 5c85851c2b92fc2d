package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.audit.AuditFinding;
import uk.coppice.portal.training.audit.BookingAudit;

/** Who stays after all has again what was released, as far as the rules and others allow. */
@DatabaseTest
class LeaverReturnTest {

    private final LeaverRelease leavers;
    private final LeaverReturn staying;
    private final BookingDesk desk;
    private final BehalfDesk behalf;
    private final BookingAudit audit;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final DelegateHistory history;

    private long willow;
    private long amy;

    LeaverReturnTest(
            LeaverRelease leavers,
            LeaverReturn staying,
            BookingDesk desk,
            BehalfDesk behalf,
            BookingAudit audit,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.leavers = leavers;
        this.staying = staying;
        this.desk = desk;
        this.behalf = behalf;
        this.audit = audit;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
        this.history = new DelegateHistory(jdbc);
    }

    @BeforeEach
    void amyLeavesAtHalfTerm() {
        willow = trust.school("Willow Primary");
        amy = trust.person("Amy Adams");
        trust.post(amy, willow, StaffGroup.TEACHER).to("2026-02-13");
        Acting.asOperator();
    }

    @Test
    void theEndIsTakenBackAndThePlaceIsTheirsAgain() {
        var session = trust.session("OTP-1").on("2026-02-24");
        trust.booked(session, amy);
        release();
        assertThat(staying.find()).as("still to leave").isEmpty();
        lastDay(null);

        giveBack();
        giveBack();

        assertThat(history.of(session, amy)).containsExactly("BOOKED", "CANCELLED", "BOOKED*");
        assertThat(lastCause(session)).isEqualTo("STAYING");
        release();
        assertThat(history.of(session, amy)).hasSize(3);
    }

    @Test
    void theSessionIsMovedBackAndThePlaceIsTheirsAgain() {
        var session = trust.session("OTP-1").on("2026-02-10");
        trust.booked(session, amy);
        session.on("2026-02-24");
        trust.together(() -> jdbc.sql("UPDATE training_session SET timed_at = '2026-02-02 10:00:00' WHERE id = ?")
                .param(session.id())
                .update());
        release();
        assertThat(lastCause(session)).isEqualTo("PLANNING");
        session.on("2026-02-10");

        giveBack();

        assertThat(history.of(session, amy)).containsExactly("BOOKED", "CANCELLED", "BOOKED*");
    }

    @Test
    void theEndIsMovedLaterAndOnlyWhatLiesBeforeItComesBack() {
        var before = trust.session("OTP-1").on("2026-02-24");
        var beyond = trust.session("OTP-2").on("2026-03-24");
        trust.booked(before, amy);
        trust.booked(beyond, amy);
        release();
        lastDay("2026-03-13");

        giveBack();

        assertThat(history.of(before, amy)).containsExactly("BOOKED", "CANCELLED", "BOOKED*");
        assertThat(history.of(beyond, amy)).containsExactly("BOOKED", "CANCELLED*");
    }

    @Test
    void whosePlaceWentToSomebodyElseIsAtTheEndOfTheLine() {
        var session = trust.session("OTP-1").on("2026-02-24").places(1);
        trust.booked(session, amy);
        join(session, trust.teacher("Ben Brown", willow));
        join(session, trust.teacher("Cleo Cole", willow));
        release();
        lastDay(null);

        giveBack();

        assertThat(history.of(session, amy)).containsExactly("BOOKED", "CANCELLED", "WAITING*");
        assertThat(jdbc.sql(
                                "SELECT person_id FROM booking WHERE session_id = ? AND superseded = 0 AND state = 'WAITING' "
                                        + "ORDER BY recorded_at, id")
                        .param(session.id())
                        .query(Long.class)
                        .list())
                .hasSize(2)
                .endsWith(amy);
        assertThat(audit.run()).allMatch(AuditFinding::kept);
    }

    @Test
    void whereTheLineIsClosedTheyAreToldOnce() {
        var session = trust.session("OTP-1").on("2026-02-24").places(1);
        trust.booked(session, amy);
        long ben = trust.teacher("Ben Brown", willow);
        join(session, ben);
        release();
        clock.set("2026-02-23T16:30");
        trust.post(amy, willow, StaffGroup.TEACHER).from("2026-02-14");

        giveBack();
        assertThat(history.of(session, amy)).containsExactly("BOOKED", "CANCELLED", "CANCELLED*");
        assertThat(note(session)).contains("the waiting list is closed");
        assertThat(staying.find()).isEmpty();
        Acting.asStaff(ben);
        desk.cancel(session.id(), ben);
        Acting.asOperator();
        giveBack();
        assertThat(history.of(session, amy)).hasSize(3);
    }

    @Test
    void aRuleThatKeepsThemOutNowIsSaid() {
        var session = trust.session("OTP-1").on("2026-02-24");
        var other = trust.session("OTP-2").on("2026-02-24");
        trust.booked(session, amy);
        release();
        lastDay(null);
        Acting.asStaff(amy);
        desk.book(other.id(), amy);
        Acting.asOperator();

        giveBack();

        assertThat(history.of(session, amy)).containsExactly("BOOKED", "CANCELLED", "CANCELLED*");
        assertThat(note(session)).contains("OTP-2");
        assertThat(history.of(other, amy)).containsExactly("BOOKED*");
    }

    @Test
    void whatTheyDidThemselvesSinceStays() {
        var again = trust.session("OTP-1").on("2026-02-24");
        var given = trust.session("OTP-2").on("2026-02-25");
        var leads = trust.session("OTP-3").on("2026-02-26");
        trust.booked(again, amy);
        trust.booked(given, amy);
        trust.booked(leads, amy);
        release();
        lastDay(null);
        leads.led(amy);
        Acting.asStaff(amy);
        desk.book(again.id(), amy);
        desk.cancel(again.id(), amy);
        desk.book(given.id(), amy);
        Acting.asOperator();

        assertThat(staying.find()).isEmpty();
        giveBack();

        assertThat(history.of(again, amy)).containsExactly("BOOKED", "CANCELLED", "BOOKED", "CANCELLED*");
        assertThat(history.of(given, amy)).containsExactly("BOOKED", "CANCELLED", "BOOKED*");
        assertThat(history.of(leads, amy)).containsExactly("BOOKED", "CANCELLED*");
    }

    @Test
    void whoHadGivenThePlaceUpBeforeIsNotBooked() {
        var session = trust.session("OTP-1").on("2026-02-10");
        trust.booked(session, amy);
        Acting.asStaff(amy);
        desk.cancel(session.id(), amy);
        Acting.asOperator();
        lastDay("2026-02-06");
        release();
        lastDay(null);

        assertThat(staying.find()).isEmpty();
    }

    @Test
    void calledOffOrPastNothingComesBack() {
        var off = trust.session("OTP-1").on("2026-02-24");
        var past = trust.session("OTP-2").on("2026-02-25");
        trust.booked(off, amy);
        trust.booked(past, amy);
        release();
        lastDay(null);
        off.calledOff();
        clock.set("2026-02-26T10:00");

        assertThat(staying.find()).isEmpty();
        assertThat(staying.giveBack(new LeaverRelease.Beyond(past.id(), amy))).isFalse();
        assertThat(staying.giveBack(new LeaverRelease.Beyond(off.id(), amy))).isFalse();
    }

    @Test
    void whoWaitedIsInLineAgainAndMovesUpWhereAPlaceIsFree() {
        var full = trust.session("OTP-1").on("2026-02-24").places(1);
        var free = trust.session("OTP-2").on("2026-02-25").places(1);
        long ben = trust.teacher("Ben Brown", willow);
        trust.booked(full, ben);
        trust.waiting(full, amy);
        trust.waiting(free, amy);
        release();
        lastDay(null);

        giveBack();

        assertThat(history.of(full, amy)).containsExactly("WAITING", "CANCELLED", "WAITING*");
        assertThat(history.of(free, amy)).containsExactly("WAITING", "CANCELLED", "WAITING", "BOOKED*");
    }

    @Test
    void theSchoolAgreesAgainWhereItWantsTo() {
        trust.staff("Hal Head", willow, StaffGroup.HEAD);
        trust.approval(willow, "HEAD", "ALL");
        var session = trust.session("OTP-1").on("2026-02-24").at("10:00", "11:00");
        trust.booked(session, amy);
        release();
        lastDay(null);

        giveBack();

        assertThat(history.of(session, amy)).containsExactly("BOOKED", "CANCELLED", "REQUESTED*");
    }

    @Test
    void whoWasLetInByOthersIsLetInAgain() {
        var session = trust.session("OTP-1").on("2026-02-24").audience(Audience.TEACHING_STAFF);
        long tia = trust.person("Tia Assistant");
        trust.post(tia, willow, StaffGroup.TEACHING_ASSISTANT);
        Acting.asAdministrator();
        behalf.book(session.id(), tia, false, "");
        Acting.asOperator();
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = '2026-02-13' WHERE person_id = ?")
                .param(tia)
                .update());
        release();
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = NULL WHERE person_id = ?")
                .param(tia)
                .update());

        giveBack();

        assertThat(history.of(session, tia)).containsExactly("BOOKED", "CANCELLED", "BOOKED*");
    }

    @Test
    void aSeminarOfInductionComesBackAsOne() {
        var seminar = trust.session("ECT-1").on("2026-02-24").audience(Audience.ECTS);
        var full =
                trust.session("ECT-2").on("2026-03-03").audience(Audience.ECTS).places(1);
        desk.enrol(seminar.id(), amy);
        desk.enrol(full.id(), amy);
        release();
        desk.enrol(full.id(), trust.teacher("Ben Brown", willow));
        lastDay(null);

        giveBack();

        assertThat(history.of(seminar, amy)).containsExactly("BOOKED", "CANCELLED", "BOOKED*");
        assertThat(lastCause(seminar)).isEqualTo("ENROLMENT");
        assertThat(history.of(full, amy)).containsExactly("BOOKED", "CANCELLED", "CANCELLED*");
        assertThat(staying.find()).isEmpty();
    }

    private void release() {
        leavers.find().forEach(leavers::release);
    }

    private void giveBack() {
        staying.find().forEach(staying::giveBack);
    }

    private void join(TestSession session, long person) {
        Acting.asStaff(person);
        desk.join(session.id(), person);
        Acting.asOperator();
    }

    private void lastDay(@Nullable String day) {
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = ? WHERE person_id = ?")
                .param(day == null ? null : LocalDate.parse(day))
                .param(amy)
                .update());
    }

    private String lastCause(TestSession session) {
        return current("cause", session);
    }

    private String note(TestSession session) {
        return current("note", session);
    }

    private String current(String column, TestSession session) {
        return jdbc.sql("SELECT " + column + " FROM booking WHERE session_id = ? AND person_id = ? AND superseded = 0")
                .params(session.id(), amy)
                .query(String.class)
                .single();
    }
}
