package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.audit.AuditFinding;
import uk.coppice.portal.training.audit.BookingAudit;
import uk.coppice.portal.training.calendar.TrainingCalendar;
import uk.coppice.portal.training.planning.Forms;
import uk.coppice.portal.training.planning.Outcome;
import uk.coppice.portal.training.planning.PlanProblems;
import uk.coppice.portal.training.planning.SessionPlanner;

/**
 * A session is moved, called off or made smaller while places in it are held, asked for, offered or waited for. The
 * clock stands at Wednesday 14 January, 10am; the session is on Tuesday 3 February, in school time.
 */
@DatabaseTest
class MovedSessionTest {

    private final SessionPlanner planner;
    private final BookingDesk desk;
    private final OfferDesk offers;
    private final Requests requests;
    private final TrainingCalendar calendar;
    private final BookingAudit audit;
    private final TestTrust trust;
    private final TestClock clock;
    private final DelegateHistory history;

    private long willow;
    private long head;
    private long amy;
    private long ben;
    private TestSession session;

    MovedSessionTest(
            SessionPlanner planner,
            BookingDesk desk,
            OfferDesk offers,
            Requests requests,
            TrainingCalendar calendar,
            BookingAudit audit,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.planner = planner;
        this.desk = desk;
        this.offers = offers;
        this.requests = requests;
        this.calendar = calendar;
        this.audit = audit;
        this.trust = trust;
        this.clock = clock;
        history = new DelegateHistory(jdbc);
    }

    @BeforeEach
    void aSession() {
        willow = trust.school("Willow Primary");
        head = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        session = trust.session("OTP-1").on("2026-02-03").at("13:00", "15:00").ledFromOutside("Prof. Jones");
    }

    @AfterEach
    void theAuditorFindsNothing() {
        Acting.asOperator();
        assertThat(audit.run()).allMatch(AuditFinding::kept);
    }

    @Test
    void aRequestIsDecidedByTheTimesOfTheNewDay() {
        trust.approval(willow, "HEAD", "ALL");
        as(amy, () -> desk.book(session.id(), amy));
        assertThat(decideBy()).isEqualTo("2026-02-02T16:00");

        change(form -> form.on("2026-02-11"));
        assertThat(decideBy()).isEqualTo("2026-02-10T16:00");
        change(form -> form.on("2026-01-20"));
        assertThat(decideBy()).isEqualTo("2026-01-19T16:00");
        clock.set("2026-01-19T15:00");
        change(form -> form.at("13:30", "15:00"));

        assertThat(decideBy()).isEqualTo("2026-01-19T16:00");
        Acting.asOperator();
        clock.set("2026-01-19T16:00");
        assertThat(offers.end(session.id(), amy)).isTrue();
    }

    @Test
    void aRequestSaysWhatWasAskedForOnceItIsSomethingElse() {
        trust.approval(willow, "HEAD", "ALL");
        as(amy, () -> desk.book(session.id(), amy));
        assertThat(asked()).isNull();

        change(form -> form.on("2026-02-11"));
        change(form -> form.at("13:30", "15:00"));
        assertThat(asked())
                .isEqualTo(
                        new Requests.Asked(LocalDateTime.of(2026, 2, 3, 13, 0), LocalDateTime.of(2026, 2, 3, 15, 0)));

        change(form -> form.on("2026-02-03").at("13:00", "15:00"));
        assertThat(asked()).as("it is so again").isNull();
    }

    private Requests.@Nullable Asked asked() {
        Acting.asLeaderOf(head, willow);
        return requests.toDecide().getFirst().asked();
    }

    @Test
    void anOfferEndsBeforeTheNewStart() {
        trust.booked(session, ben);
        change(form -> form.places(1));
        as(amy, () -> desk.join(session.id(), amy));
        clock.set("2026-02-02T16:30");
        as(ben, () -> desk.cancel(session.id(), ben));
        assertThat(offeredUntil()).isEqualTo("2026-02-03T10:30");

        change(form -> form.at("10:00", "11:30"));
        assertThat(offeredUntil()).isEqualTo("2026-02-03T09:00");
        change(form -> form.on("2026-02-10"));
        assertThat(offeredUntil()).isEqualTo("2026-02-03T10:30");
        as(amy, () -> offers.take(session.id(), amy));
        assertThat(history.of(session, amy)).containsExactly("WAITING", "OFFERED", "BOOKED*");
    }

    @Test
    void whatIsCalledOffKeepsItsRequestsForTheDayOnWhichItIsReinstated() {
        trust.approval(willow, "HEAD", "ALL");
        as(amy, () -> desk.book(session.id(), amy));
        Acting.asAdministrator();
        planner.callOff(session.id(), "Snow");
        clock.set("2026-02-02T17:00");

        Acting.asOperator();
        assertThat(offers.end(session.id(), amy)).isFalse();
        assertThat(audit.run()).allMatch(AuditFinding::kept);
        Acting.asAdministrator();
        planner.reinstate(session.id());

        assertThat(history.of(session, amy)).containsExactly("REQUESTED*");
        assertThat(decideBy()).isEqualTo("2026-02-03T13:00");
    }

    @Test
    void placesTakenUnderTheCoverLimitStayWhereTheNewDayIsFull() {
        trust.coverLimit(willow, 1);
        var other = trust.session("OTP-2").on("2026-02-04").at("09:00", "11:00");
        as(ben, () -> desk.book(other.id(), ben));
        as(amy, () -> desk.book(session.id(), amy));

        change(form -> form.on("2026-02-04"));

        assertThat(history.of(session, amy)).containsExactly("BOOKED*");
        long cat = trust.teacher("Cat Cole", willow);
        Acting.asStaff(cat);
        assertThat(calendar.find("OTP-1").orElseThrow().obstacle().orElseThrow().heading())
                .isEqualTo("2 of 1 staff of Willow Primary are out that day");
    }

    @Test
    void whoCannotComeOnTheNewDayIsPassedOver() {
        trust.booked(session, head);
        change(form -> form.places(1));
        as(amy, () -> desk.join(session.id(), amy));
        as(ben, () -> desk.join(session.id(), ben));
        trust.booked(trust.session("OTP-2").on("2026-02-04").at("13:00", "15:00"), amy);

        change(form -> form.on("2026-02-04"));
        assertThat(history.of(session, amy)).containsExactly("WAITING*");
        as(head, () -> desk.cancel(session.id(), head));

        assertThat(history.of(session, amy)).containsExactly("WAITING*");
        assertThat(history.of(session, ben)).containsExactly("WAITING", "BOOKED*");
    }

    @Test
    void noSchoolHasMoreThanItsShareBecauseTheShareIsMadeSmaller() {
        as(amy, () -> desk.book(session.id(), amy));
        as(ben, () -> desk.book(session.id(), ben));

        assertThatExceptionOfType(PlanProblems.class)
                .isThrownBy(() -> change(form -> form.share(1)))
                .satisfies(problems -> assertThat(problems.byField())
                        .containsEntry("fairShare", "One school has 2 places already, so it must be at least 2"));
        change(form -> form.share(2));
    }

    @Test
    void whoWasMarkedBeforeItWasPutOffIsMarkedNoMore() {
        trust.booked(session, amy);
        clock.set("2026-02-03T12:45");
        trust.marked(session, Mark.ATTENDED, amy);
        change(form -> form.at("13:15", "15:00"));
        assertThat(history.marks(session, amy)).containsExactly("ATTENDED*");

        change(form -> form.on("2026-02-10"));

        assertThat(history.marks(session, amy)).containsExactly("ATTENDED");
        assertThat(history.of(session, amy)).containsExactly("BOOKED*");
    }

    @Test
    void whatHasMarksDoesNotBecomeADraftAgain() {
        clock.set("2026-02-03T12:45");
        trust.marked(session, Mark.ATTENDED, amy);
        Acting.asAdministrator();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> planner.withdraw(session.id()))
                .withMessageContaining("Somebody has been marked");
    }

    private Outcome change(UnaryOperator<Forms> how) {
        Acting.asAdministrator();
        var opened = planner.open("OTP-1").orElseThrow();
        return planner.change(
                opened.id(),
                opened.version(),
                how.apply(Forms.of(opened.form())).form());
    }

    private String decideBy() {
        Acting.asLeaderOf(head, willow);
        return requests.toDecide().getFirst().decideBy().toString();
    }

    private String offeredUntil() {
        Acting.asStaff(amy);
        return String.valueOf(calendar.find("OTP-1").orElseThrow().place().until());
    }

    private static void as(long person, Runnable action) {
        Acting.asStaff(person);
        action.run();
    }
}
