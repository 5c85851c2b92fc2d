package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.calendar.TrainingCalendar;

@DatabaseTest
class WaitingListTest {

    private final BookingDesk desk;
    private final TrainingCalendar calendar;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final DelegateHistory history;

    private TestSession session;
    private long amy;
    private long ben;
    private long cat;
    private long holder;

    WaitingListTest(BookingDesk desk, TrainingCalendar calendar, TestTrust trust, TestClock clock, JdbcClient jdbc) {
        this.desk = desk;
        this.calendar = calendar;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
        history = new DelegateHistory(jdbc);
    }

    /** A full session on Tuesday 3 February: the list freezes on Monday at 4pm. */
    @BeforeEach
    void aFullSession() {
        long willow = trust.school("Willow Primary");
        holder = trust.teacher("Hal Holder", willow);
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        cat = trust.teacher("Cat Cole", willow);
        session = trust.session("OTP-1").on("2026-02-03").at("15:45", "17:15").places(1);
        trust.booked(session, holder);
    }

    @Test
    void theFirstInLineGetsThePlaceThatComesFree() {
        join(amy);
        join(ben);

        as(holder, () -> desk.cancel(session.id(), holder));

        assertThat(history.of(session, amy)).containsExactly("WAITING", "BOOKED*");
        assertThat(history.of(session, ben)).containsExactly("WAITING*");
        assertThat(history.booked(session)).isEqualTo(1);
        assertThat(history.broken("booking")).isZero();
    }

    @Test
    void everybodySeesWhereTheyStand() {
        join(amy);
        clock.pass(java.time.Duration.ofMinutes(1));
        join(ben);

        assertThat(list(amy).mine()).isEqualTo(1);
        assertThat(list(ben).mine()).isEqualTo(2);
        assertThat(list(ben).length()).isEqualTo(2);
        assertThat(list(cat).waiting()).isFalse();
        assertThat(list(cat).mayJoin()).isTrue();
        assertThat(list(cat).freezesAt()).isEqualTo("2026-02-02T16:00");
        assertThat(list(holder).mayJoin()).isFalse();
    }

    @Test
    void askingAgainKeepsThePlaceInLine() {
        join(amy);
        clock.pass(java.time.Duration.ofMinutes(1));
        join(ben);
        join(amy);

        assertThat(list(amy).mine()).isEqualTo(1);
        assertThat(history.of(session, amy)).containsExactly("WAITING*");
    }

    @Test
    void whoLeavesIsNotMovedUp() {
        join(amy);
        join(ben);

        as(amy, () -> desk.leave(session.id(), amy));
        as(holder, () -> desk.cancel(session.id(), holder));

        assertThat(history.of(session, amy)).containsExactly("WAITING", "CANCELLED*");
        assertThat(history.of(session, ben)).containsExactly("WAITING", "BOOKED*");
    }

    @Test
    void everyRuleIsCheckedAgainWhenSomebodyIsMovedUp() {
        join(amy);
        join(ben);
        var clash = trust.session("OTP-2").on("2026-02-03").at("16:00", "17:00");
        as(amy, () -> desk.book(clash.id(), amy));

        as(holder, () -> desk.cancel(session.id(), holder));

        assertThat(history.of(session, amy)).containsExactly("WAITING*");
        assertThat(history.of(session, ben)).containsExactly("WAITING", "BOOKED*");
    }

    @Test
    void aLeaverIsPassedOver() {
        join(amy);
        join(ben);
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = '2026-01-31' WHERE person_id = ?")
                .param(amy)
                .update());

        as(holder, () -> desk.cancel(session.id(), holder));

        assertThat(history.of(session, amy)).containsExactly("WAITING*");
        assertThat(history.of(session, ben)).containsExactly("WAITING", "BOOKED*");
    }

    @Test
    void afterTheFreezeAPlaceIsOfferedAndNobodyJoins() {
        join(amy);
        clock.set("2026-02-02T16:00");

        as(holder, () -> desk.cancel(session.id(), holder));
        assertThat(history.of(session, amy)).containsExactly("WAITING", "OFFERED*");
        refused(() -> as(ben, () -> desk.book(session.id(), ben)), "Full.");

        as(amy, () -> desk.book(session.id(), amy));
        assertThat(history.of(session, amy)).containsExactly("WAITING", "OFFERED", "BOOKED*");
        refused(() -> join(ben), "Full, and the waiting list is closed.");
    }

    @Test
    void aPlaceAddedLaterBelongsToThoseInLine() {
        join(amy);
        trust.together(() -> jdbc.sql("UPDATE training_session SET capacity = 2 WHERE id = ?")
                .param(session.id())
                .update());

        refused(() -> as(ben, () -> desk.book(session.id(), ben)), "Full.");
        Acting.asOperator();

        assertThat(desk.fill(session.id())).isEqualTo(1);
        assertThat(history.of(session, amy)).containsExactly("WAITING", "BOOKED*");
    }

    @Test
    void nobodyWaitsForASessionWithPlacesLeftOrThatIsNotForThem() {
        var open = trust.session("OTP-3").on("2026-02-04").places(2);
        refused(() -> as(amy, () -> desk.join(open.id(), amy)), "There are places left.");
        var induction = trust.session("ECT-1").on("2026-02-05").places(1).audience(Audience.ECTS);
        refused(() -> as(amy, () -> desk.join(induction.id(), amy)), "For early career teachers.");
    }

    @Test
    void nobodyJoinsForSomebodyElse() {
        Acting.asStaff(ben);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.join(session.id(), amy));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.leave(session.id(), amy));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.fill(session.id()));
    }

    private void join(long person) {
        as(person, () -> desk.join(session.id(), person));
    }

    private WaitingList list(long person) {
        Acting.asStaff(person);
        return calendar.find(session.code()).orElseThrow().waitingList();
    }

    private static void as(long person, Runnable action) {
        Acting.asStaff(person);
        action.run();
    }

    private static void refused(ThrowingCallable action, String words) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(action).withMessageStartingWith(words);
    }
}
