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
import uk.coppice.portal.training.audit.AuditFinding;
import uk.coppice.portal.training.audit.BookingAudit;

/** Who stays after all and has taken on something else meanwhile is asked, where a clash is no bar. */
@DatabaseTest
class ReturnAskedFirstTest {

    private final LeaverRelease leavers;
    private final LeaverReturn staying;
    private final BookingDesk desk;
    private final OfferDesk offers;
    private final BookingAudit audit;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final DelegateHistory history;

    private long amy;

    ReturnAskedFirstTest(
            LeaverRelease leavers,
            LeaverReturn staying,
            BookingDesk desk,
            OfferDesk offers,
            BookingAudit audit,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.leavers = leavers;
        this.staying = staying;
        this.desk = desk;
        this.offers = offers;
        this.audit = audit;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
        this.history = new DelegateHistory(jdbc);
    }

    @BeforeEach
    void amyLeavesAtHalfTerm() {
        long willow = trust.school("Willow Primary");
        amy = trust.person("Amy Adams");
        trust.post(amy, willow, StaffGroup.TEACHER).to("2026-02-13");
        Acting.asOperator();
    }

    @Test
    void whoHasSomethingElseThenMeanwhileIsOfferedThePlace() {
        var session = trust.session("OTP-1").on("2026-02-24").warnsOfClashes();
        var leads = trust.session("OTP-2").on("2026-02-25").warnsOfClashes();
        trust.booked(session, amy);
        trust.booked(leads, amy);
        release();
        lastDay(null);
        var other = trust.session("OTP-3").on("2026-02-24");
        Acting.asStaff(amy);
        desk.book(other.id(), amy);
        trust.session("OTP-4").on("2026-02-25").led(amy);
        Acting.asOperator();

        giveBack();
        giveBack();

        assertThat(history.of(session, amy)).containsExactly("BOOKED", "CANCELLED", "OFFERED*");
        assertThat(history.of(leads, amy)).containsExactly("BOOKED", "CANCELLED", "OFFERED*");
        assertThat(audit.run()).allMatch(AuditFinding::kept);
        Acting.asStaff(amy);
        offers.take(session.id(), amy);
        assertThat(history.of(session, amy)).last().isEqualTo("BOOKED*");
    }

    @Test
    void whatTheyKnewOfWhenTheyBookedBothIsNoNews() {
        var session = trust.session("OTP-1").on("2026-02-24").warnsOfClashes();
        var other = trust.session("OTP-2").on("2026-02-24").warnsOfClashes();
        Acting.asStaff(amy);
        lastDay(null);
        desk.book(session.id(), amy);
        desk.bookAllTheSame(other.id(), amy);
        lastDay("2026-02-13");
        Acting.asOperator();
        release();
        lastDay(null);

        giveBack();

        assertThat(history.of(session, amy)).containsExactly("BOOKED", "CANCELLED", "BOOKED*");
        assertThat(history.of(other, amy)).containsExactly("BOOKED", "CANCELLED", "BOOKED*");
    }

    @Test
    void aSessionMovedBackToAnotherHourThatClashesIsOffered() {
        var session =
                trust.session("OTP-1").on("2026-02-10").at("09:00", "10:00").warnsOfClashes();
        var other = trust.session("OTP-2").on("2026-02-10");
        trust.booked(session, amy);
        trust.booked(other, amy);
        session.on("2026-02-24");
        release();
        session.on("2026-02-10").at("15:45", "17:00");
        trust.together(() -> jdbc.sql("UPDATE training_session SET timed_at = '2026-02-02 10:00:00' WHERE id = ?")
                .param(session.id())
                .update());

        giveBack();

        assertThat(history.of(session, amy)).containsExactly("BOOKED", "CANCELLED", "OFFERED*");
    }

    @Test
    void whereThereIsNoTimeForAnOfferTheyAreToldOfTheClash() {
        var session = trust.session("OTP-1").on("2026-02-24").warnsOfClashes();
        trust.booked(session, amy);
        release();
        lastDay(null);
        trust.session("OTP-2").titled("Early maths").on("2026-02-24").led(amy);
        clock.set("2026-02-24T14:31");

        giveBack();

        assertThat(history.of(session, amy)).containsExactly("BOOKED", "CANCELLED", "CANCELLED*");
        assertThat(note(session)).contains("Early maths");
        assertThat(staying.find()).isEmpty();
    }

    private void release() {
        leavers.find().forEach(leavers::release);
    }

    private void giveBack() {
        staying.find().forEach(staying::giveBack);
    }

    private void lastDay(@Nullable String day) {
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = ? WHERE person_id = ?")
                .param(day == null ? null : LocalDate.parse(day))
                .param(amy)
                .update());
    }

    private String note(TestSession session) {
        return jdbc.sql("SELECT note FROM booking WHERE session_id = ? AND person_id = ? AND superseded = 0")
                .params(session.id(), amy)
                .query(String.class)
                .single();
    }
}
