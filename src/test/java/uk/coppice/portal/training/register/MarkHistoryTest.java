package uk.coppice.portal.training.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;

/** Marks that waited on a phone, corrections, removals, and what the history says of them. */
@DatabaseTest
@RecordApplicationEvents
class MarkHistoryTest {

    private final RegisterDesk desk;
    private final DoorDesk door;
    private final RegisterHistory history;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final DelegateHistory rows;

    private long willow;
    private long lead;
    private long coLead;
    private long amy;
    private TestSession session;

    MarkHistoryTest(
            RegisterDesk desk,
            DoorDesk door,
            RegisterHistory history,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.door = door;
        this.history = history;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
        rows = new DelegateHistory(jdbc);
    }

    @BeforeEach
    void aRunningSession() {
        willow = trust.school("Willow Primary");
        lead = trust.teacher("Leah Lead", willow);
        coLead = trust.teacher("Colin Lead", willow);
        amy = trust.teacher("Amy Adams", willow);
        session = trust.session("OTP-1").on("2026-01-14").at("09:45", "11:00").led(lead, coLead);
        trust.booked(session, amy);
        Acting.asStaff(lead);
    }

    @Test
    void aMarkSentTwiceIsSavedOnce() {
        var tap = waited("key-1", Mark.ATTENDED, 4);

        desk.mark(session.id(), tap);
        desk.mark(session.id(), waited("key-2", Mark.ABSENT, 1));
        assertThat(desk.mark(session.id(), tap).outcome()).isEqualTo(MarkResult.Outcome.SAVED);

        assertThat(rows.marks(session, amy)).containsExactly("ATTENDED", "ABSENT*");
        assertThat(history().entries())
                .extracting(
                        MarkHistory.Entry::by,
                        MarkHistory.Entry::how,
                        entry -> entry.tapped().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Leah Lead", "on a phone without a connection", "2026-01-14T09:59"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Leah Lead", "on a phone without a connection", "2026-01-14T09:56"));
    }

    @Test
    void anOlderMarkDoesNotTakeThePlaceOfALaterOneOfAnotherPhone() {
        Acting.asStaff(coLead);
        desk.mark(session.id(), Delegate.person(amy), Mark.ABSENT);
        clock.pass(Duration.ofMinutes(5));
        Acting.asStaff(lead);

        var older = desk.mark(session.id(), waited("key-1", Mark.ATTENDED, 10));
        desk.mark(session.id(), waited("key-1", Mark.ATTENDED, 10));
        desk.mark(session.id(), waited("key-0", Mark.PART, 11));

        assertThat(older.outcome()).isEqualTo(MarkResult.Outcome.OVERTAKEN);
        assertThat(older.words()).isEqualTo("Marked “Absent” since, so that stands.");
        assertThat(rows.marks(session, amy)).containsExactly("ABSENT*", "ATTENDED", "PART");
        assertThat(history().entries())
                .extracting(MarkHistory.Entry::how)
                .containsExactly(
                        "on a phone without a connection; a later mark stands",
                        "on a phone without a connection; a later mark stands",
                        "in the register");

        assertThat(desk.mark(session.id(), waited("key-3", Mark.PART, 4)).outcome())
                .isEqualTo(MarkResult.Outcome.SAVED);
        assertThat(rows.marks(session, amy)).endsWith("PART*");
        assertThat(rows.broken("attendance")).isZero();
        assertThat(rows.withoutOneCurrentRow("attendance")).isZero();
    }

    @Test
    void aMarkThatWaitedWhileAColleagueFinishedStillCounts() {
        Acting.asStaff(coLead);
        desk.finish(session.id(), true);
        clock.pass(Duration.ofMinutes(5));
        Acting.asStaff(lead);

        desk.mark(session.id(), waited("key-1", Mark.ATTENDED, 10));

        assertThat(rows.marks(session, amy)).containsExactly("ABSENT", "ATTENDED*");
        assertThat(history().entries().getFirst().reason()).isEqualTo("Marked before, on a phone without a connection");
    }

    @Test
    void aFinishedRegisterIsCorrectedForAReason() {
        desk.finish(session.id(), true);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.mark(session.id(), Delegate.person(amy), Mark.PART))
                .withMessageContaining("say why the mark changes");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> door.add(session.id(), trust.teacher("Wendy Walk", willow), " "));
        desk.mark(session.id(), MarkTap.because(Delegate.person(amy), Mark.PART, "Came at ten"));

        assertThat(history().entries())
                .extracting(MarkHistory.Entry::mark, MarkHistory.Entry::reason, MarkHistory.Entry::stands)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Mark.PART, "Came at ten", true),
                        org.assertj.core.groups.Tuple.tuple(Mark.ABSENT, "", false));
    }

    @Test
    void madeUpComesAfterTheSession() {
        session.kind(SessionKind.ECT);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.mark(session.id(), Delegate.person(amy), Mark.MADE_UP))
                .withMessage("A session can only be made up once it is over.");
        assertThat(offers()).doesNotContain("MADE_UP");

        clock.set("2026-01-14T11:00");
        desk.mark(session.id(), Delegate.person(amy), Mark.MADE_UP);

        assertThat(rows.marks(session, amy)).containsExactly("MADE_UP*");
        assertThat(offers()).contains("MADE_UP");
    }

    @Test
    void whoWasAddedByMistakeIsTakenOffAndStaysInTheHistory() {
        long walk = trust.teacher("Wendy Walk", willow);
        door.add(session.id(), walk, "");
        Acting.asStaff(coLead);

        assertThat(door.remove(session.id(), Delegate.person(walk), "")).isEqualTo(Mark.ATTENDED);

        assertThat(desk.sheet("OTP-1").orElseThrow().lines()).hasSize(1);
        assertThat(history.of(session.id(), Delegate.person(walk)).entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.stands()).isFalse();
                    assertThat(entry.takenBackBy()).isEqualTo("Colin Lead");
                    assertThat(entry.how()).isEqualTo("added at the door");
                });
        door.add(session.id(), walk, "");
        assertThat(rows.marks(session, walk)).containsExactly("ATTENDED", "ATTENDED*");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> door.remove(session.id(), Delegate.person(amy), ""))
                .withMessageContaining("They have a place");
    }

    @Test
    void aGuestAtTheDoorIsTheGuestOfThatEmail() {
        long elm = trust.outsideSchool("Elm Infants");

        var first = door.addGuest(session.id(), new DoorDesk.Guest(" Wren Castellano ", "Wren@Elm.example", elm), "");
        var again = door.addGuest(session.id(), new DoorDesk.Guest("W. C.", "wren@elm.example", null), "");

        assertThat(again).isEqualTo(first);
        assertThat(desk.sheet("OTP-1").orElseThrow().lines())
                .extracting(RegisterSheet.Line::name)
                .contains("Wren Castellano");
        email(amy, "amy@willow.example");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        door.addGuest(session.id(), new DoorDesk.Guest("Amy Adams", "AMY@willow.example", null), ""))
                .withMessageContaining("a member of staff");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> door.addGuest(session.id(), new DoorDesk.Guest("Amy", "no email", null), ""));
    }

    /** As of a whole school that has left the trust: its staff keep their addresses and come as guests. */
    @Test
    void whoLeftTheTrustComesAsAGuestUnderTheAddressTheyHad() {
        long left = trust.person("Lee Left");
        trust.post(left, willow, StaffGroup.TEACHER).to("2026-01-13");
        email(left, "lee@willow.example");

        var guest = door.addGuest(session.id(), new DoorDesk.Guest("Lee Left", "Lee@willow.example", null), "");

        assertThat(desk.sheet("OTP-1").orElseThrow().lines())
                .extracting(RegisterSheet.Line::delegate)
                .contains(guest);
        trust.post(left, willow, StaffGroup.TEACHER).from("2026-01-14");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        door.addGuest(session.id(), new DoorDesk.Guest("Lee Left", "lee@willow.example", null), ""))
                .withMessageContaining("a member of staff");
    }

    @Test
    void signsThatNobodySeesMakeNoOtherGuestAndTurnNoName() {
        var first = door.addGuest(session.id(), new DoorDesk.Guest("Wren\u202eCastellano", "w@elm.example", null), "");
        var again = door.addGuest(session.id(), new DoorDesk.Guest("Wren", "w@\u200belm.example", null), "");

        assertThat(again).isEqualTo(first);
        assertThat(desk.sheet("OTP-1").orElseThrow().lines())
                .extracting(RegisterSheet.Line::name)
                .contains("WrenCastellano");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> door.addGuest(session.id(), new DoorDesk.Guest("\u200b", "x@elm.example", null), ""));
    }

    @Test
    void theSchoolOfAGuestOfWhomNoneWasKnownIsKeptAndNoOtherTakesItsPlace() {
        long elm = trust.outsideSchool("Elm Infants");
        long marsh = trust.outsideSchool("Marsh Infants");
        door.addGuest(session.id(), new DoorDesk.Guest("Wren Castellano", "w@elm.example", null), "");

        door.addGuest(session.id(), new DoorDesk.Guest("Wren Castellano", "w@elm.example", elm), "");
        door.addGuest(session.id(), new DoorDesk.Guest("Wren Castellano", "w@elm.example", marsh), "");

        assertThat(desk.sheet("OTP-1").orElseThrow().lines())
                .extracting(RegisterSheet.Line::about)
                .contains("Elm Infants, guest");
    }

    @Test
    void finishingAndOpeningAgainAreKeptAndSaid(ApplicationEvents events) {
        desk.finish(session.id(), true);
        clock.pass(Duration.ofMinutes(5));
        Acting.asAdministrator();
        desk.reopen(session.id());

        assertThat(history.steps(session.id()))
                .extracting(RegisterHistory.Step::finished, RegisterHistory.Step::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(false, "Trust administrator"),
                        org.assertj.core.groups.Tuple.tuple(true, "Leah Lead"));
        assertThat(events.stream(RegisterFinished.class)).containsExactly(new RegisterFinished(session.id()));
        assertThat(events.stream(RegisterReopened.class)).containsExactly(new RegisterReopened(session.id()));
    }

    @Test
    void onlyThoseWhoTakeTheRegisterSeeTheHistory() {
        Acting.asLeaderOf(amy, willow);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(this::history);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> history.steps(session.id()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> door.remove(session.id(), Delegate.person(amy), ""));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> door.addGuest(session.id(), new DoorDesk.Guest("A", "a@b.example", null), ""));
    }

    private void email(long person, String address) {
        trust.together(() -> jdbc.sql("UPDATE person SET work_email = ? WHERE id = ?")
                .params(address, person)
                .update());
    }

    private java.util.List<String> offers() {
        return RegisterState.of(desk.sheet("OTP-1").orElseThrow(), lead, java.time.LocalDateTime.now(clock))
                .choices()
                .stream()
                .filter(RegisterState.Choice::offered)
                .map(RegisterState.Choice::mark)
                .toList();
    }

    private MarkTap waited(String key, Mark mark, int minutes) {
        return new MarkTap(Delegate.person(amy), mark, key, Duration.ofMinutes(minutes), "");
    }

    private MarkHistory history() {
        return history.of(session.id(), Delegate.person(amy));
    }
}
