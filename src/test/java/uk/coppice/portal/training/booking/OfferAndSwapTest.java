package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
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
import uk.coppice.portal.training.audit.AuditFinding;
import uk.coppice.portal.training.audit.BookingAudit;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.calendar.TrainingCalendar;

/** A full session on Tuesday 3 February, 3.45pm; its list freezes on Monday at 4pm. */
@DatabaseTest
class OfferAndSwapTest {

    private final BookingDesk desk;
    private final OfferDesk offers;
    private final SwapDesk swaps;
    private final SeriesBooking series;
    private final SessionPlaces places;
    private final TrainingCalendar calendar;
    private final BookingAudit audit;
    private final TestTrust trust;
    private final TestClock clock;
    private final DelegateHistory history;

    private TestSession session;
    private long holder;
    private long amy;
    private long ben;
    private long cat;

    OfferAndSwapTest(
            BookingDesk desk,
            OfferDesk offers,
            SwapDesk swaps,
            SeriesBooking series,
            SessionPlaces places,
            TrainingCalendar calendar,
            BookingAudit audit,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.offers = offers;
        this.swaps = swaps;
        this.series = series;
        this.places = places;
        this.calendar = calendar;
        this.audit = audit;
        this.trust = trust;
        this.clock = clock;
        history = new DelegateHistory(jdbc);
    }

    @BeforeEach
    void aFullSession() {
        long willow = trust.school("Willow Primary");
        holder = trust.teacher("Hal Holder", willow);
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        cat = trust.teacher("Cat Cole", willow);
        session = trust.session("OTP-1")
                .titled("Phonics")
                .on("2026-02-03")
                .at("15:45", "17:15")
                .places(1);
        trust.booked(session, holder);
        as(amy, () -> desk.join(session.id(), amy));
        as(ben, () -> desk.join(session.id(), ben));
    }

    @Test
    void afterTheFreezeAPlaceIsOfferedForSomeWorkingHours() {
        clock.set("2026-02-02T16:30");
        as(holder, () -> desk.cancel(session.id(), holder));

        assertThat(history.of(session, amy)).containsExactly("WAITING", "OFFERED*");
        Acting.asStaff(amy);
        // An hour and a half on Monday, two and a half from 8am on Tuesday.
        assertThat(calendar.find("OTP-1").orElseThrow().place().until()).isEqualTo("2026-02-03T10:30");
        assertThat(calendar.comingForMe()).extracting("code").containsExactly("OTP-1");
        offers.take(session.id(), amy);
        offers.take(session.id(), amy);
        assertThat(history.of(session, amy)).containsExactly("WAITING", "OFFERED", "BOOKED*");
        audited();
    }

    @Test
    void anOfferDeclinedOrNotTakenGoesToTheNext() {
        clock.set("2026-02-02T16:30");
        as(holder, () -> desk.cancel(session.id(), holder));
        as(amy, () -> offers.decline(session.id(), amy));
        assertThat(history.of(session, ben)).containsExactly("WAITING", "OFFERED*");

        clock.set("2026-02-03T10:30");
        Acting.asStaff(ben);
        refused(() -> offers.take(session.id(), ben), "This offer has ended");
        Acting.asOperator();
        assertThat(audit.run()).allMatch(AuditFinding::kept);
        clock.set("2026-02-03T10:41");
        assertThat(audit.run())
                .filteredOn(finding -> !finding.kept())
                .extracting("key")
                .containsExactly("overdue");
        assertThat(offers.end(session.id(), ben)).isTrue();
        assertThat(history.of(session, ben)).containsExactly("WAITING", "OFFERED", "CANCELLED*");
        as(cat, () -> desk.book(session.id(), cat));
        audited();
    }

    @Test
    void shortlyBeforeTheStartWhoeverBooksFirstHasThePlace() {
        clock.set("2026-02-03T14:31");
        as(holder, () -> desk.cancel(session.id(), holder));
        assertThat(history.of(session, amy)).containsExactly("WAITING*");
        as(cat, () -> desk.book(session.id(), cat));
        audited();
    }

    @Test
    void everyRuleIsCheckedAgainWhenAnOfferIsTaken() {
        clock.set("2026-02-02T16:30");
        as(holder, () -> desk.cancel(session.id(), holder));
        trust.booked(trust.session("OTP-2").titled("Fractions").on("2026-02-03").at("16:00", "17:00"), amy);
        refused(() -> as(amy, () -> offers.take(session.id(), amy)), "Clashes with Fractions");
        denied(() -> as(ben, () -> offers.take(session.id(), amy)));
        denied(() -> as(ben, () -> offers.end(session.id(), amy)));
    }

    @Test
    void aPlaceGoesToAColleagueAndTheLineIsNotTouched() {
        as(holder, () -> swaps.propose(session.id(), holder, cat));
        Acting.asStaff(cat);
        assertThat(places.heldOutToMe())
                .singleElement()
                .satisfies(held -> assertThat(held.name()).isEqualTo("Hal Holder"));
        denied(() -> as(ben, () -> swaps.take(session.id(), holder, cat)));

        as(cat, () -> swaps.take(session.id(), holder, cat));
        as(cat, () -> swaps.take(session.id(), holder, cat));

        assertThat(history.of(session, holder)).containsExactly("BOOKED", "CANCELLED*");
        assertThat(history.of(session, cat)).containsExactly("BOOKED*");
        assertThat(history.of(session, amy)).containsExactly("WAITING*");
        assertThat(places.heldOutToMe()).isEmpty();
        audited();
    }

    @Test
    void aProposalIsTakenBackDeclinedOrEndsWithThePlace() {
        as(holder, () -> swaps.propose(session.id(), holder, cat));
        as(holder, () -> swaps.withdraw(session.id(), holder));
        refused(() -> as(cat, () -> swaps.take(session.id(), holder, cat)), "Hal Holder has taken the offer");
        as(holder, () -> swaps.propose(session.id(), holder, cat));
        as(holder, () -> swaps.propose(session.id(), holder, ben));
        refused(() -> as(cat, () -> swaps.take(session.id(), holder, cat)), "You are not booked.");
        as(ben, () -> swaps.decline(session.id(), holder, ben));
        as(holder, () -> swaps.propose(session.id(), holder, cat));
        as(holder, () -> desk.cancel(session.id(), holder));
        refused(() -> as(cat, () -> swaps.take(session.id(), holder, cat)), "no place to give any more");
        Acting.asOperator();
        assertThat(swaps.closeOld()).isEqualTo(1);
        assertThat(swaps.closeOld()).isZero();
    }

    @Test
    void theRulesAreCheckedForTheColleague() {
        trust.booked(trust.session("OTP-2").titled("Fractions").on("2026-02-03").at("16:00", "17:00"), cat);
        refused(
                () -> as(holder, () -> swaps.propose(session.id(), holder, cat)),
                "Cat Cole is booked elsewhere then. Clashes with Fractions");
        refused(() -> as(amy, () -> swaps.propose(session.id(), amy, cat)), "You have no place to give.");
        refused(() -> as(holder, () -> swaps.propose(session.id(), holder, holder)), "somebody else");
        Acting.asAdministrator();
        refused(() -> swaps.swapNow(session.id(), holder, cat, true), "Nothing was swapped.");
        assertThat(history.of(session, holder)).containsExactly("BOOKED*");
        swaps.swapNow(session.id(), holder, ben, false);
        assertThat(history.of(session, ben)).containsExactly("WAITING", "BOOKED*");
        denied(() -> as(holder, () -> swaps.swapNow(session.id(), ben, holder, false)));
        audited();
    }

    @Test
    void whoTakesAPlaceThatClashesForThemIsWarnedFirst() {
        session.warnsOfClashes();
        as(holder, () -> swaps.propose(session.id(), holder, cat));
        trust.booked(trust.session("OTP-2").titled("Fractions").on("2026-02-03").at("16:00", "17:00"), cat);

        refused(
                () -> as(cat, () -> swaps.take(session.id(), holder, cat)),
                "Clashes with Fractions, which you have booked. You are not booked.");
        assertThat(history.of(session, holder)).containsExactly("BOOKED*");
        denied(() -> as(ben, () -> swaps.takeAllTheSame(session.id(), holder, cat)));
        as(cat, () -> swaps.takeAllTheSame(session.id(), holder, cat));

        assertThat(history.of(session, holder)).containsExactly("BOOKED", "CANCELLED*");
        assertThat(history.of(session, cat)).containsExactly("BOOKED*");
        audited();
    }

    @Test
    void whoSwapsForOthersIsWarnedFirst() {
        session.warnsOfClashes();
        trust.booked(trust.session("OTP-2").titled("Fractions").on("2026-02-03").at("16:00", "17:00"), cat);
        Acting.asAdministrator();

        assertThatExceptionOfType(RuleSpoke.class)
                .isThrownBy(() -> swaps.swapNow(session.id(), holder, cat, false))
                .withMessageContaining("Clashes with Fractions, which Cat Cole has booked. Nothing was swapped.")
                .satisfies(rule -> assertThat(rule.kind()).isEqualTo(Reason.Kind.CLASH_WARNED));
        assertThat(history.of(session, holder)).containsExactly("BOOKED*");
        swaps.swapNow(session.id(), holder, cat, true);

        assertThat(history.of(session, cat)).containsExactly("BOOKED*");
        audited();
    }

    @Test
    void aSeriesIsBookedAsFarAsItGoes() {
        var first = trust.session("S-1").series("SERIES").on("2026-02-04");
        var second = trust.session("S-2").series("SERIES").on("2026-02-11").places(0);
        var third = trust.session("S-3").series("SERIES").on("2026-02-18");
        Acting.asStaff(cat);
        assertThat(calendar.series("SERIES")).extracting("code").containsExactly("S-1", "S-2", "S-3");

        var outcome = series.book(List.of(first.id(), second.id(), third.id()), cat);

        assertThat(outcome.get(first.id())).isEmpty();
        assertThat(outcome.get(second.id())).startsWith("Full.");
        assertThat(outcome.get(third.id())).isEmpty();
        series.cancel(List.of(first.id(), third.id()), cat);
        assertThat(history.of(third, cat)).containsExactly("BOOKED", "CANCELLED*");
    }

    private void audited() {
        Acting.asOperator();
        assertThat(audit.run()).allMatch(AuditFinding::kept);
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
