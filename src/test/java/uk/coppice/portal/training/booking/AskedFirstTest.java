package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.audit.AuditFinding;
import uk.coppice.portal.training.audit.BookingAudit;
import uk.coppice.portal.training.calendar.TrainingCalendar;

/**
 * Amy and Ben wait for a place in a session that only warns of clashes, and Amy has booked something else then. The
 * session is on Tuesday 3 February; its list freezes on Monday at 4pm, and the clock stands at 14 January, 10am.
 */
@DatabaseTest
class AskedFirstTest {

    private final BookingDesk desk;
    private final BehalfDesk behalf;
    private final OfferDesk offers;
    private final TrainingCalendar calendar;
    private final BookingAudit audit;
    private final TestTrust trust;
    private final TestClock clock;
    private final DelegateHistory history;

    private TestSession session;
    private TestSession other;
    private long holder;
    private long amy;
    private long ben;

    AskedFirstTest(
            BookingDesk desk,
            BehalfDesk behalf,
            OfferDesk offers,
            TrainingCalendar calendar,
            BookingAudit audit,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.behalf = behalf;
        this.offers = offers;
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
        session = trust.session("OTP-1")
                .titled("Phonics")
                .on("2026-02-03")
                .at("15:45", "17:15")
                .places(1)
                .warnsOfClashes();
        trust.booked(session, holder);
        as(amy, () -> desk.join(session.id(), amy));
        as(ben, () -> desk.join(session.id(), ben));
        other = trust.session("OTP-2").titled("Fractions").on("2026-02-03").at("16:00", "17:00");
        as(amy, () -> desk.book(other.id(), amy));
    }

    @AfterEach
    void theAuditorFindsNothing() {
        Acting.asOperator();
        assertThat(audit.run()).allMatch(AuditFinding::kept);
    }

    @Test
    void whoCannotBeWarnedIsOfferedThePlaceInTheirTurn() {
        as(holder, () -> desk.cancel(session.id(), holder));

        assertThat(history.of(session, amy)).containsExactly("WAITING", "OFFERED*");
        assertThat(history.of(session, ben)).as("an offer holds the place").containsExactly("WAITING*");
        Acting.asStaff(amy);
        assertThat(calendar.find("OTP-1").orElseThrow().place().until())
                .as("four hours from 10am")
                .isEqualTo("2026-01-14T14:00");
        offers.take(session.id(), amy);
        assertThat(history.of(session, amy)).containsExactly("WAITING", "OFFERED", "BOOKED*");
        assertThat(history.of(other, amy)).containsExactly("BOOKED*");
    }

    @Test
    void declinedOrNotTakenItIsTheNextOnesAtOnce() {
        as(holder, () -> desk.cancel(session.id(), holder));
        clock.set("2026-01-14T14:00");
        Acting.asOperator();

        assertThat(offers.end(session.id(), amy)).isTrue();

        assertThat(history.of(session, amy)).containsExactly("WAITING", "OFFERED", "CANCELLED*");
        assertThat(history.of(session, ben)).containsExactly("WAITING", "BOOKED*");
    }

    @Test
    void withoutTheClashThePlaceIsSimplyTheirs() {
        as(amy, () -> desk.cancel(other.id(), amy));
        as(holder, () -> desk.cancel(session.id(), holder));

        assertThat(history.of(session, amy)).containsExactly("WAITING", "BOOKED*");
    }

    @Test
    void whoLeadsSomethingElseThenIsAskedToo() {
        as(amy, () -> desk.cancel(other.id(), amy));
        trust.session("OTP-3")
                .titled("Reading")
                .on("2026-02-03")
                .at("17:00", "18:00")
                .led(amy);
        as(holder, () -> desk.cancel(session.id(), holder));

        assertThat(history.of(session, amy)).containsExactly("WAITING", "OFFERED*");
    }

    @Test
    void nobodyIsBookedOnBothWithoutHavingBeenTold() {
        as(holder, () -> desk.cancel(session.id(), holder));

        refused(() -> as(amy, () -> desk.book(session.id(), amy)), "Clashes with Fractions");
        assertThat(history.of(session, amy)).containsExactly("WAITING", "OFFERED*");
        as(amy, () -> desk.bookAllTheSame(session.id(), amy));
        assertThat(history.of(session, amy)).containsExactly("WAITING", "OFFERED", "BOOKED*");
    }

    @Test
    void norByAPlaceThatNobodyWasMovedUpToYet() {
        session.places(2);

        refused(() -> as(amy, () -> desk.book(session.id(), amy)), "You are not booked yet.");

        assertThat(history.of(session, amy)).containsExactly("WAITING*");
        Acting.asOperator();
        assertThat(desk.fill(session.id())).isOne();
        assertThat(history.of(session, amy)).containsExactly("WAITING", "OFFERED*");
    }

    @Test
    void norByWhoBooksForThem() {
        session.places(2);
        Acting.asAdministrator();

        assertThatExceptionOfType(RuleSpoke.class)
                .isThrownBy(() -> behalf.book(session.id(), amy, false, ""))
                .withMessageContaining("Clashes with Fractions");
        behalf.book(session.id(), amy, true, "");

        assertThat(history.of(session, amy)).last().isEqualTo("BOOKED*");
    }

    @Test
    void whereThereIsNoTimeForAnOfferTheNextHasTheirTurn() {
        clock.set("2026-02-03T14:31");
        as(holder, () -> desk.cancel(session.id(), holder));

        assertThat(history.of(session, amy)).containsExactly("WAITING*");
        as(amy, () -> desk.bookAllTheSame(session.id(), amy));
        assertThat(history.of(session, amy)).containsExactly("WAITING", "BOOKED*");
    }

    private static void as(long person, Runnable action) {
        Acting.asStaff(person);
        action.run();
    }

    private static void refused(Runnable action, String words) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(action::run).withMessageContaining(words);
    }
}
