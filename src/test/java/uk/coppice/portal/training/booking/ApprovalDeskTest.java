package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

/** The clock stands at Wednesday 14 January, 10am; the session is on Tuesday 3 February. */
@DatabaseTest
@RecordApplicationEvents
class ApprovalDeskTest {

    private final BookingDesk desk;
    private final ApprovalDesk approvals;
    private final OfferDesk offers;
    private final Requests requests;
    private final Approvers approvers;
    private final TestTrust trust;
    private final TestClock clock;
    private final DelegateHistory history;

    private long willow;
    private long head;
    private long amy;
    private long ben;
    private TestSession session;

    ApprovalDeskTest(
            BookingDesk desk,
            ApprovalDesk approvals,
            OfferDesk offers,
            Requests requests,
            Approvers approvers,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.approvals = approvals;
        this.offers = offers;
        this.requests = requests;
        this.approvers = approvers;
        this.trust = trust;
        this.clock = clock;
        history = new DelegateHistory(jdbc);
    }

    @BeforeEach
    void aSchoolWhereTheHeadAgrees() {
        willow = trust.school("Willow Primary");
        head = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        trust.approval(willow, "HEAD", "SCHOOL_TIME");
        session = trust.session("OTP-1").on("2026-02-03").at("13:00", "15:00").places(1);
    }

    @Test
    void aRequestHoldsAPlaceUntilTheHeadAgrees() {
        as(amy, () -> desk.book(session.id(), amy));
        as(amy, () -> desk.book(session.id(), amy));
        assertThat(history.of(session, amy)).containsExactly("REQUESTED*");
        refused(() -> as(ben, () -> desk.book(session.id(), ben)), "Full.");

        Acting.asLeaderOf(head, willow);
        assertThat(requests.toDecide()).singleElement().satisfies(request -> {
            assertThat(request.name()).isEqualTo("Amy Adams");
            assertThat(request.decideBy()).isEqualTo("2026-02-02T16:00");
            assertThat(request.inSchoolTime()).isTrue();
        });
        approvals.agree(session.id(), amy, "Enjoy it");
        approvals.agree(session.id(), amy, "");

        assertThat(history.of(session, amy)).containsExactly("REQUESTED", "BOOKED*");
        assertThat(requests.count()).isZero();
        approvals.takeBack(session.id(), amy);
        assertThat(history.of(session, amy)).containsExactly("REQUESTED", "BOOKED", "REQUESTED*");
    }

    @Test
    void aPlaceDeclinedGoesToTheNextInLine() {
        as(amy, () -> desk.book(session.id(), amy));
        long cat = trust.teacher("Cat Cole", trust.school("Elm Primary"));
        as(cat, () -> desk.join(session.id(), cat));

        Acting.asLeaderOf(head, willow);
        approvals.decline(session.id(), amy, "Not this term");

        assertThat(history.of(session, amy)).containsExactly("REQUESTED", "CANCELLED*");
        assertThat(history.of(session, cat)).containsExactly("WAITING", "BOOKED*");
        refused(() -> approvals.takeBack(session.id(), amy), "The place has gone to the next in line");
        refused(() -> approvals.agree(session.id(), amy, ""), "This request was declined already.");
    }

    @Test
    void declineCanBeTakenBackWhileThePlaceIsFree() {
        as(amy, () -> desk.book(session.id(), amy));
        Acting.asLeaderOf(head, willow);
        approvals.decline(session.id(), amy, "");
        approvals.takeBack(session.id(), amy);
        assertThat(history.of(session, amy)).containsExactly("REQUESTED", "CANCELLED", "REQUESTED*");
    }

    @Test
    void nobodyElseDecides() {
        as(amy, () -> desk.book(session.id(), amy));
        long elm = trust.school("Elm Primary");
        long other = trust.staff("Otto Other", elm, StaffGroup.HEAD);

        denied(() -> as(amy, () -> approvals.agree(session.id(), amy, "")));
        denied(() -> as(ben, () -> approvals.agree(session.id(), amy, "")));
        Acting.asLeaderOf(other, elm);
        denied(() -> approvals.decline(session.id(), amy, ""));
        assertThat(requests.toDecide()).isEmpty();
        denied(() -> approvals.remind(session.id(), amy));
    }

    @Test
    void outsideSchoolTimeAndForTheHeadNobodyIsAsked() {
        var late = trust.session("OTP-2").on("2026-02-04").at("15:45", "17:00");
        as(amy, () -> desk.book(late.id(), amy));
        as(head, () -> desk.book(session.id(), head));
        assertThat(history.of(late, amy)).containsExactly("BOOKED*");
        assertThat(history.of(session, head)).containsExactly("BOOKED*");
    }

    @Test
    void lineManagersComeFirstThenTheDeputyWhenTheyAreAway() {
        long deputy = trust.teacher("Dev Deputy", willow);
        trust.approval(willow, "LINE_MANAGER", "ALL");
        trust.manages(willow, ben, amy);
        trust.deputy(willow, deputy);
        assertThat(approvers.of(amy, session.id())).containsExactly(ben, deputy, head);
        assertThat(approvers.of(ben, session.id())).containsExactly(head, deputy);
        trust.absence(ben, "2026-01-01", null);
        assertThat(approvers.of(amy, session.id())).containsExactly(deputy, head);

        as(amy, () -> desk.book(session.id(), amy));
        Acting.asStaff(deputy);
        assertThat(requests.mineEver()).isTrue();
        assertThat(requests.toDecide()).hasSize(1);
        approvals.agree(session.id(), amy, "");
        Acting.asStaff(amy);
        assertThat(requests.mineEver()).isFalse();
    }

    @Test
    void aRequestThatNobodyNeedsToDecideOnAnyMoreIsAPlace() {
        var evening = trust.session("OTP-2").on("2026-02-04").at("15:45", "17:00");
        trust.approval(willow, "HEAD", "ALL");
        as(amy, () -> desk.book(evening.id(), amy));
        as(amy, () -> desk.book(session.id(), amy));
        var later = trust.session("OTP-3").on("2026-01-20").at("15:45", "17:00");
        as(amy, () -> desk.book(later.id(), amy));
        Acting.asOperator();
        trust.approval(willow, "HEAD", "SCHOOL_TIME");

        clock.set("2026-01-16T10:00");
        assertThat(approvals.remind(evening.id(), amy)).isTrue();
        assertThat(approvals.remind(session.id(), amy)).isTrue();
        clock.set("2026-01-19T16:00");
        assertThat(offers.end(later.id(), amy)).isTrue();

        assertThat(history.of(evening, amy)).containsExactly("REQUESTED", "BOOKED*");
        assertThat(history.of(later, amy)).containsExactly("REQUESTED", "BOOKED*");
        assertThat(history.of(session, amy)).containsExactly("REQUESTED*");
    }

    @Test
    void whereNobodyIsThereToAskAPlaceIsAPlace() {
        trust.absence(head, "2026-01-01", null);
        as(amy, () -> desk.book(session.id(), amy));
        assertThat(history.of(session, amy)).containsExactly("BOOKED*");
    }

    @Test
    void aSchoolThatHasLeftTheTrustHasNoSay() {
        long gone =
                trust.school("Gone Primary", java.time.LocalDate.of(2020, 9, 1), java.time.LocalDate.of(2026, 2, 1));
        trust.staff("Gary Gone", gone, StaffGroup.HEAD);
        long eve = trust.teacher("Eve Elder", gone);
        trust.approval(gone, "HEAD", "ALL");
        trust.coverLimit(gone, 1);
        as(eve, () -> desk.book(session.id(), eve));
        assertThat(history.of(session, eve)).containsExactly("BOOKED*");
    }

    @Test
    void aRequestThatNobodyDecidesOnEnds() {
        as(amy, () -> desk.book(session.id(), amy));
        long cat = trust.teacher("Cat Cole", trust.school("Elm Primary"));
        as(cat, () -> desk.join(session.id(), cat));
        Acting.asOperator();
        clock.set("2026-02-02T15:59");
        assertThat(offers.end(session.id(), amy)).isFalse();
        clock.set("2026-02-02T16:00");
        assertThat(offers.end(session.id(), amy)).isTrue();
        assertThat(offers.end(session.id(), amy)).isFalse();

        assertThat(history.of(session, amy)).containsExactly("REQUESTED", "CANCELLED*");
        // After the freeze the place is offered.
        assertThat(history.of(session, cat)).containsExactly("WAITING", "OFFERED*");
        Acting.asLeaderOf(head, willow);
        refused(() -> approvals.agree(session.id(), amy, ""), "This request is no longer open");
    }

    @Test
    void theSchoolIsRemindedOnceAPeriodOnSchoolDays(ApplicationEvents events) {
        as(amy, () -> desk.book(session.id(), amy));
        Acting.asOperator();
        // Asked on Wednesday: two school days later is Friday.
        clock.set("2026-01-16T07:59");
        assertThat(approvals.remind(session.id(), amy)).isFalse();
        clock.set("2026-01-16T08:00");
        assertThat(approvals.remind(session.id(), amy)).isTrue();
        assertThat(approvals.remind(session.id(), amy)).isFalse();
        clock.set("2026-01-19T12:00");
        assertThat(approvals.remind(session.id(), amy)).isFalse();
        clock.set("2026-01-20T09:00");
        assertThat(approvals.remind(session.id(), amy)).isTrue();

        assertThat(events.stream(ApprovalReminded.class))
                .hasSize(2)
                .allSatisfy(reminded -> assertThat(reminded.approvers()).containsExactly(head));
    }

    private static void as(long person, Runnable action) {
        Acting.asStaff(person);
        action.run();
    }

    private static void refused(Runnable action, String words) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(action::run).withMessageContaining(words);
    }

    private static void denied(Runnable action) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(action::run);
    }
}
