package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.SessionKind;

@DatabaseTest
class BookingDeskTest {

    private final BookingDesk desk;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final DelegateHistory history;

    private long willow;
    private long amy;
    private long lead;

    BookingDeskTest(BookingDesk desk, TestTrust trust, TestClock clock, JdbcClient jdbc) {
        this.desk = desk;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
        history = new DelegateHistory(jdbc);
    }

    @BeforeEach
    void staff() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        lead = trust.teacher("Leah Lead", willow);
        Acting.asStaff(amy);
    }

    @Test
    void givesAPlaceAndSaysByWhomAndWhen() {
        var session = session();

        desk.book(session.id(), amy);

        assertThat(history.of(session, amy)).containsExactly("BOOKED*");
        assertThat(jdbc.sql("SELECT recorded_by FROM booking").query(Long.class).single())
                .isEqualTo(amy);
        assertThat(jdbc.sql("SELECT recorded_at FROM booking")
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo(TestClock.START);
    }

    @Test
    void askingAgainChangesNothing() {
        var session = session().places(1);

        desk.book(session.id(), amy);
        desk.book(session.id(), amy);

        assertThat(history.of(session, amy)).containsExactly("BOOKED*");
    }

    @Test
    void bookingAndCancellingKeepsTheHistory() {
        var session = session();

        desk.cancel(session.id(), amy);
        desk.book(session.id(), amy);
        desk.cancel(session.id(), amy);
        desk.cancel(session.id(), amy);
        desk.book(session.id(), amy);

        assertThat(history.of(session, amy)).containsExactly("BOOKED", "CANCELLED", "BOOKED*");
        assertThat(history.broken("booking")).isZero();
    }

    @Test
    void aCancelledPlaceIsFreeAgain() {
        var session = session().places(1);
        long ben = trust.teacher("Ben Brown", willow);
        desk.book(session.id(), amy);
        Acting.asStaff(ben);
        refused(() -> desk.book(session.id(), ben), "Full. The one place is taken.");

        Acting.asStaff(amy);
        desk.cancel(session.id(), amy);
        Acting.asStaff(ben);
        desk.book(session.id(), ben);

        assertThat(history.booked(session)).isEqualTo(1);
        assertThat(history.of(session, ben)).containsExactly("BOOKED*");
    }

    @Test
    void eachRuleRefusesInItsOwnWords() {
        refused(() -> desk.book(session("OTP-1").calledOff().id(), amy), "Called off.");
        refused(() -> desk.book(session("OTP-2").led(amy).id(), amy), "You lead this session.");
        refused(
                () -> desk.book(
                        session("OTP-3").on("2026-01-14").at("10:00", "11:00").id(), amy),
                "has started");
        refused(() -> desk.book(session("OTP-4").on("2026-01-13").id(), amy), "This session is over.");
        refused(() -> desk.book(session("OTP-5").delivered().id(), amy), "This session is over.");
        refused(
                () -> desk.book(
                        session("OTP-6").audience(Audience.SUPPORT_STAFF).id(), amy),
                "For support staff.");
        refused(() -> desk.book(session("OTP-7").audience(Audience.ECTS).id(), amy), "booked on these seminars");
        refused(() -> desk.book(session("OTP-8").on("2026-01-22").places(0).id(), amy), "Full.");
        assertThat(history.count("SELECT COUNT(*) FROM booking")).isZero();
    }

    @Test
    void supportStaffAreRefusedWhereTeachersAreWanted() {
        long tom = trust.staff("Tom Tate", willow, StaffGroup.TEACHING_ASSISTANT);
        var session = session().audience(Audience.TEACHING_STAFF).led(lead);
        Acting.asStaff(tom);

        refused(() -> desk.book(session.id(), tom), "For teaching staff. If you would like to sit in, ask Leah Lead.");
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() {
        var booked = session("OTP-1").titled("Phonics").at("15:00", "16:00");
        var led = session("OTP-2")
                .titled("Fractions")
                .on("2026-01-21")
                .at("15:00", "16:00")
                .led(amy);
        desk.book(booked.id(), amy);

        refused(
                () -> desk.book(session("OTP-3").at("15:59", "17:00").id(), amy),
                "Clashes with Phonics, which you have booked.");
        refused(
                () -> desk.book(
                        session("OTP-4").on("2026-01-21").at("14:00", "15:01").id(), amy),
                "Clashes with Fractions, which you lead.");
        desk.book(session("OTP-5").at("16:00", "17:00").id(), amy);
        desk.book(session("OTP-6").on("2026-01-21").at("14:00", "15:00").id(), amy);
        assertThat(history.booked(led)).isZero();
    }

    @Test
    void whatWasCalledOffOrGivenUpDoesNotClash() {
        trust.booked(session("OTP-1").calledOff(), amy);
        trust.cancelled(session("OTP-2"), amy);

        desk.book(session("OTP-3").id(), amy);
    }

    @Test
    void placesAreGivenUntilTheSessionStarts() {
        var session = session().on("2026-01-14").at("10:00", "11:00");
        clock.set("2026-01-14T09:59");

        desk.book(session.id(), amy);
        clock.pass(Duration.ofMinutes(1));

        refused(() -> desk.cancel(session.id(), amy), "This session has started, so your place can't be cancelled");
    }

    @Test
    void aCalledOffSessionSaysSoWhenAPlaceIsGivenUp() {
        var session = session().calledOff();
        trust.booked(session, amy);

        refused(() -> desk.cancel(session.id(), amy), "called off");
    }

    @Test
    void oneselfOnly() {
        var session = session();
        long ben = trust.teacher("Ben Brown", willow);
        trust.booked(session, ben);

        denied(() -> desk.book(session.id(), ben));
        denied(() -> desk.cancel(session.id(), ben));
        assertThat(history.of(session, ben)).containsExactly("BOOKED*");
    }

    @Test
    void strangersAreTurnedAwayBeforeAnythingElse() {
        var session = session();

        Acting.as(amy, Roles.TRUST_ADMINISTRATOR);
        denied(() -> desk.book(session.id(), amy));
        denied(() -> desk.cancel(session.id(), amy));
        denied(() -> desk.enrol(session.id(), amy));
        Acting.asStaff(amy);
        denied(() -> desk.enrol(session.id(), amy));
        Acting.asNobody();
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> desk.book(session.id(), amy));
    }

    @Test
    void thereMustBeASession() {
        refused(() -> desk.book(1, amy), "There is no such session any more.");
    }

    @Test
    void earlyCareerTeachersAreBookedByTheInductionLead() {
        var seminar = session().kind(SessionKind.ECT).audience(Audience.ECTS).places(1);
        Acting.asOperator();

        desk.enrol(seminar.id(), amy);
        desk.enrol(seminar.id(), amy);

        assertThat(history.of(seminar, amy)).containsExactly("BOOKED*");
        refused(() -> desk.enrol(seminar.id(), lead), "no place left");
        refused(() -> desk.enrol(session("ECT-2").calledOff().id(), amy), "not to come");

        Acting.asStaff(amy);
        refused(() -> desk.cancel(seminar.id(), amy), "The induction lead booked you");
    }

    private TestSession session() {
        return session("OTP-0");
    }

    private TestSession session(String code) {
        return trust.session(code);
    }

    private static void refused(Runnable action, String words) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(action::run).withMessageContaining(words);
    }

    private static void denied(Runnable action) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(action::run);
    }
}
