package uk.coppice.portal.training.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.calendar.SessionSummary;

@DatabaseTest
class RegisterDeskTest {

    private final RegisterDesk desk;
    private final DoorDesk door;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final DelegateHistory history;

    private long willow;
    private long lead;
    private long coLead;
    private long amy;
    private long ben;

    RegisterDeskTest(RegisterDesk desk, DoorDesk door, TestTrust trust, TestClock clock, JdbcClient jdbc) {
        this.desk = desk;
        this.door = door;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
        history = new DelegateHistory(jdbc);
    }

    @BeforeEach
    void staff() {
        willow = trust.school("Willow Primary");
        lead = trust.teacher("Leah Lead", willow);
        coLead = trust.teacher("Colin Lead", willow);
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        Acting.asStaff(lead);
    }

    @Test
    void showsEveryoneExpectedByFirstName() {
        var session = running();
        long guest = trust.guest("Aaron Guest", trust.outsideSchool("Elm Infants"));
        trust.booked(session, ben, amy);
        trust.guestBooked(session, guest);
        trust.cancelled(session, trust.teacher("Cara Cole", willow));
        trust.marked(session, Mark.PART, trust.teacher("Dan Dean", willow));

        var sheet = desk.sheet(session.code()).orElseThrow();

        assertThat(sheet.lines())
                .extracting(RegisterSheet.Line::name)
                .containsExactly("Aaron Guest", "Amy Adams", "Ben Brown", "Dan Dean");
        assertThat(sheet.lines())
                .extracting(RegisterSheet.Line::about)
                .contains("Elm Infants, guest", "Willow Primary, Teacher");
        assertThat(sheet.marked()).isEqualTo(1);
        assertThat(sheet.left()).isEqualTo(3);
        assertThat(sheet.closed()).isFalse();
        assertThat(sheet.opensAt()).isEqualTo("2026-01-14T09:15");
        assertThat(desk.sheet("no such code")).isEmpty();
    }

    /** Forgotten, it would count in no figure, and nobody would have a certificate. */
    @Test
    void whoeverLedASessionIsAskedForItsRegisterForTwoMonths() {
        trust.session("long-ago").on("2025-11-14").led(lead);
        trust.session("forgotten").on("2025-11-15").led(lead);
        trust.session("finished").on("2026-01-13").led(lead).delivered();
        trust.session("off").on("2026-01-13").led(lead).calledOff();
        trust.session("another's").on("2026-01-13").led(coLead);
        running();
        trust.session("later").on("2026-01-14").at("10:31", "11:00").led(lead);

        assertThat(desk.toTake()).extracting(SessionSummary::code).containsExactly("OTP-1", "forgotten");
    }

    @Test
    void opensHalfAnHourBeforeTheStart() {
        var session = running();
        trust.booked(session, amy);
        clock.set("2026-01-14T09:14:59");
        refused(() -> mark(session, amy, Mark.ATTENDED), "The register opens 30 minutes before the session starts.");

        clock.set("2026-01-14T09:15");
        mark(session, amy, Mark.ATTENDED);

        assertThat(history.marks(session, amy)).containsExactly("ATTENDED*");
    }

    @Test
    void aNewMarkReplacesTheOldOneAndTheSameWritesNothing() {
        var session = running();
        trust.booked(session, amy);

        mark(session, amy, Mark.ATTENDED);
        mark(session, amy, Mark.ATTENDED);
        mark(session, amy, Mark.ABSENT);
        mark(session, amy, Mark.ATTENDED);

        assertThat(history.marks(session, amy)).containsExactly("ATTENDED", "ABSENT", "ATTENDED*");
        assertThat(history.broken("attendance")).isZero();
    }

    @Test
    void aMarkSaysByWhomAndWhen() {
        var session = running();
        trust.booked(session, amy);

        mark(session, amy, Mark.ATTENDED);

        assertThat(jdbc.sql("SELECT recorded_by FROM attendance")
                        .query(Long.class)
                        .single())
                .isEqualTo(lead);
        assertThat(jdbc.sql("SELECT recorded_at FROM attendance")
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo(TestClock.START);
    }

    @Test
    void guestsAreMarkedToo() {
        var session = running();
        long guest = trust.guest("Aaron Guest", null);
        trust.guestBooked(session, guest);

        desk.mark(session.id(), Delegate.guest(guest), Mark.ATTENDED);
        desk.mark(session.id(), Delegate.guest(guest), Mark.PART);

        assertThat(desk.sheet(session.code()).orElseThrow().lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.mark()).isEqualTo(Mark.PART);
                    assertThat(line.about()).isEqualTo("Guest");
                });
    }

    @Test
    void aGuestStandsWithTheSchoolOfTheDayAlsoWhenTheyWroteItThemselves() {
        var session = running();
        long moved = trust.guest("Aaron Guest", trust.outsideSchool("Elm Infants"));
        long later = trust.guest("Bea Guest", trust.outsideSchool("Kingfisher Academy"));
        trust.guestBooked(session, moved);
        trust.guestBooked(session, later);
        moves(moved, "2026-01-10", "Marsh Infants, Hythe");
        moves(later, "2026-01-15", "Marsh Infants, Hythe");

        assertThat(desk.sheet(session.code()).orElseThrow().lines())
                .extracting(RegisterSheet.Line::about)
                .containsExactly("Marsh Infants, Hythe, guest", "Kingfisher Academy, guest");
    }

    @Test
    void onlyWhoIsOnTheRegisterIsMarked() {
        var session = running();
        trust.cancelled(session, ben);

        refused(() -> mark(session, amy, Mark.ATTENDED), "not on this register");
        refused(() -> mark(session, ben, Mark.ATTENDED), "not on this register");
        refused(() -> desk.mark(session.id(), Delegate.guest(amy), Mark.ATTENDED), "not on this register");
    }

    @Test
    void aLeadIsNoDelegate() {
        var session = running();
        trust.booked(session, coLead, amy);
        mark(session, amy, Mark.ATTENDED);

        refused(() -> mark(session, coLead, Mark.ATTENDED), "A lead is not one of the session's delegates.");
        refused(() -> door.add(session.id(), coLead, ""), "They lead this session");

        assertThat(desk.sheet(session.code()).orElseThrow().lines())
                .extracting(RegisterSheet.Line::name)
                .containsExactly("Amy Adams");
        desk.finish(session.id(), false);
        assertThat(history.marks(session, coLead)).isEmpty();
    }

    @Test
    void whoComesUnbookedIsAddedAsPresent() {
        var session = running().places(0);
        long left = trust.person("Lee Left");
        trust.post(left, willow, uk.coppice.portal.people.StaffGroup.TEACHER).to("2026-01-13");

        door.add(session.id(), amy, "");
        door.add(session.id(), amy, "");

        assertThat(history.marks(session, amy)).containsExactly("ATTENDED*");
        refused(() -> door.add(session.id(), left, ""), "no post in the trust");
        refused(() -> door.add(session.id(), 1, ""), "no post in the trust");
    }

    @Test
    void finishingMakesItDeliveredOnceEveryoneIsMarked() {
        var session = running();
        trust.booked(session, amy, ben);
        mark(session, amy, Mark.ATTENDED);

        refused(() -> desk.finish(session.id(), false), "1 is not marked yet.");
        assertThat(status(session)).isEqualTo("PLANNED");

        desk.finish(session.id(), true);
        assertThat(status(session)).isEqualTo("DELIVERED");
        assertThat(history.marks(session, amy)).containsExactly("ATTENDED*");
        assertThat(history.marks(session, ben)).containsExactly("ABSENT*");
        assertThat(desk.sheet(session.code()).orElseThrow().closed()).isTrue();
    }

    @Test
    void takingAFinishBackUnmarksThoseItMarked() {
        var session = trust.session("OTP-BACK").on("2026-01-13").led(lead);
        long present = trust.teacher("Pia Present", willow);
        long left = trust.teacher("Lee Left", willow);
        long late = trust.teacher("Lia Late", willow);
        trust.booked(session, present, left, late);
        Acting.asStaff(lead);
        desk.mark(session.id(), Delegate.person(present), Mark.ATTENDED);

        var markedAbsent = desk.finish(session.id(), true);
        desk.mark(session.id(), MarkTap.because(Delegate.person(late), Mark.PART, "Came at eleven"));
        desk.takeFinishBack(session.id(), markedAbsent);

        var sheet = desk.sheet("OTP-BACK").orElseThrow();
        assertThat(sheet.closed()).isFalse();
        assertThat(sheet.lines())
                .extracting(RegisterSheet.Line::name, RegisterSheet.Line::mark)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Lee Left", null),
                        org.assertj.core.groups.Tuple.tuple("Lia Late", Mark.PART),
                        org.assertj.core.groups.Tuple.tuple("Pia Present", Mark.ATTENDED));
        desk.mark(session.id(), Delegate.person(left), Mark.ATTENDED);
        assertThat(history.marks(session, left)).containsExactly("ABSENT", "ATTENDED*");
    }

    @Test
    void whatWasRefusedLeavesNothingBehind() {
        var session = running();
        trust.booked(session, amy, ben);

        refused(() -> desk.finish(session.id(), false), "2 are not marked yet.");

        assertThat(history.count("SELECT COUNT(*) FROM attendance")).isZero();
    }

    @Test
    void aSessionIsNotDeliveredBeforeItStarts() {
        var session = running();
        clock.set("2026-01-14T09:44");

        refused(() -> desk.finish(session.id(), true), "has not started yet");
    }

    @Test
    void aFinishedRegisterOpensAgain() {
        var session = running();
        desk.finish(session.id(), false);

        desk.reopen(session.id());

        assertThat(status(session)).isEqualTo("PLANNED");
        desk.reopen(session.id());
        desk.finish(session.id(), false);
        assertThat(status(session)).isEqualTo("DELIVERED");
    }

    @Test
    void aSessionCalledOffHasNoRegister() {
        var session = running().calledOff();
        trust.booked(session, amy);

        refused(() -> mark(session, amy, Mark.ATTENDED), "called off");
        refused(() -> door.add(session.id(), amy, ""), "called off");
        refused(() -> desk.finish(session.id(), true), "called off");
        refused(() -> desk.reopen(session.id()), "called off");
        assertThat(status(session)).isEqualTo("CANCELLED");
    }

    @Test
    void whatBecameADraftAgainHasNoRegister() {
        var draft = trust.session("D")
                .on("2026-01-14")
                .at("09:45", "11:00")
                .led(lead)
                .draft();
        Acting.asStaff(lead);

        refused(() -> desk.finish(draft.id(), true), "is a draft again");
    }

    @Test
    void coLeadsAndAdministratorsTakeItToo() {
        var session = running();
        trust.booked(session, amy);

        Acting.asStaff(coLead);
        mark(session, amy, Mark.PART);
        Acting.asAdministrator();
        mark(session, amy, Mark.ATTENDED);

        assertThat(history.marks(session, amy)).containsExactly("PART", "ATTENDED*");
    }

    @Test
    void nobodyElseDoes() {
        var session = running();
        trust.booked(session, amy);

        Acting.asStaff(amy);
        deniedEverything(session);
        Acting.asLeaderOf(ben, willow);
        deniedEverything(session);
        Acting.as(lead, Roles.CENTRAL_TEAM);
        deniedEverything(session);
        assertThat(history.count("SELECT COUNT(*) FROM attendance")).isZero();
    }

    private void deniedEverything(TestSession session) {
        denied(() -> desk.sheet(session.code()));
        denied(() -> mark(session, amy, Mark.ATTENDED));
        denied(() -> door.add(session.id(), amy, ""));
        denied(() -> desk.finish(session.id(), true));
        denied(() -> desk.reopen(session.id()));
    }

    private void moves(long guest, String from, String school) {
        trust.together(
                () -> jdbc.sql("INSERT INTO guest_move (id, guest_id, from_date, school_name) VALUES (?, ?, ?, ?)")
                        .params(Ids.next(), guest, LocalDate.parse(from), school)
                        .update());
    }

    /** From a quarter to ten, now being ten. */
    private TestSession running() {
        return trust.session("OTP-1").on("2026-01-14").at("09:45", "11:00").led(lead, coLead);
    }

    private void mark(TestSession session, long person, Mark mark) {
        desk.mark(session.id(), Delegate.person(person), mark);
    }

    private String status(TestSession session) {
        return jdbc.sql("SELECT status FROM training_session WHERE id = ?")
                .param(session.id())
                .query(String.class)
                .single();
    }

    private static void refused(Runnable action, String words) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(action::run).withMessageContaining(words);
    }

    private static void denied(Runnable action) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(action::run);
    }
}
