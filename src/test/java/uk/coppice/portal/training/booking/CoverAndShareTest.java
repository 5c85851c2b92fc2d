package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.TermDate;
import uk.coppice.portal.people.TermDates;
import uk.coppice.portal.platform.Closure;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.DelegateHistory;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.audit.AuditFinding;
import uk.coppice.portal.training.audit.BookingAudit;
import uk.coppice.portal.training.calendar.TrainingCalendar;

/** Limits of schools, windows and deadlines, and those who book for others. */
@DatabaseTest
class CoverAndShareTest {

    private final BookingDesk desk;
    private final BehalfDesk behalf;
    private final BookingAudit audit;
    private final TrainingCalendar calendar;
    private final TermDates termDates;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final DelegateHistory history;

    private long willow;
    private long head;
    private long amy;
    private long ben;
    private long cat;

    CoverAndShareTest(
            BookingDesk desk,
            BehalfDesk behalf,
            BookingAudit audit,
            TrainingCalendar calendar,
            TermDates termDates,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.behalf = behalf;
        this.audit = audit;
        this.calendar = calendar;
        this.termDates = termDates;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
        history = new DelegateHistory(jdbc);
    }

    @BeforeEach
    void aSchool() {
        willow = trust.school("Willow Primary");
        head = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        cat = trust.teacher("Cat Cole", willow);
    }

    @Test
    void aSchoolLetsSoManyGoOnOneDateAndItsHeadOneMore() {
        trust.coverLimit(willow, 2);
        var morning = trust.session("OTP-1").on("2026-02-03").at("09:00", "11:00");
        var noon = trust.session("OTP-2").on("2026-02-03").at("13:00", "15:00").led(ben);
        var evening = trust.session("OTP-3").on("2026-02-03").at("16:00", "17:00");
        var saturday = trust.session("OTP-4").on("2026-02-07").at("09:00", "11:00");
        as(amy, () -> desk.book(morning.id(), amy));
        Acting.asStaff(cat);
        assertThat(calendar.find("OTP-1").orElseThrow().figures().cover())
                .singleElement()
                .satisfies(cover -> {
                    assertThat(cover.out()).isEqualTo(2);
                    assertThat(cover.limit()).isEqualTo(2);
                });
        refused(() -> desk.book(morning.id(), cat), "2 of 2 staff of Willow Primary are out that day.");
        desk.book(evening.id(), cat);
        desk.book(saturday.id(), cat);
        as(amy, () -> desk.book(noon.id(), amy));

        Acting.asLeaderOf(head, willow);
        assertThatExceptionOfType(RuleSpoke.class)
                .isThrownBy(() -> behalf.book(morning.id(), cat, false, ""))
                .withMessageContaining("Cat Cole can go all the same");
        behalf.book(morning.id(), cat, false, "We are well staffed");

        assertThat(history.of(morning, cat)).containsExactly("BOOKED*");
        assertThat(jdbc.sql("SELECT note FROM cover_overrule")
                        .query(String.class)
                        .single())
                .isEqualTo("We are well staffed");
        audited();
    }

    @Test
    void onItsOwnInsetDayASchoolNeedsNoCoverAndTheOthersDo() {
        long elm = trust.school("Elm Primary");
        long dan = trust.teacher("Dan Dale", elm);
        var morning =
                trust.session("OTP-1").on("2026-02-03").at("09:00", "11:00").led(trust.teacher("Eve Elder", elm), ben);
        trust.coverLimit(willow, 1);
        trust.coverLimit(elm, 1);
        closed(willow, Closure.Kind.INSET);

        as(amy, () -> {
            assertThat(calendar.find("OTP-1").orElseThrow().figures().cover()).isEmpty();
            desk.book(morning.id(), amy);
        });
        as(cat, () -> desk.book(morning.id(), cat));
        as(dan, () -> refused(() -> desk.book(morning.id(), dan), "1 of 1 staff of Elm Primary is out that day."));
        audited();
    }

    @Test
    void aSchoolThatIsOpenWhileTheOthersAreClosedNeedsCover() {
        var morning =
                trust.session("OTP-1").on("2026-02-03").at("09:00", "11:00").led(ben);
        trust.coverLimit(willow, 1);
        closed(null, Closure.Kind.HOLIDAY);
        as(cat, () -> desk.book(morning.id(), cat));
        closed(willow, Closure.Kind.OPEN);

        as(amy, () -> refused(() -> desk.book(morning.id(), amy), "2 of 1 staff of Willow Primary are out that day."));
    }

    private void closed(@Nullable Long school, Closure.Kind kind) {
        Acting.asAdministrator();
        var day = LocalDate.of(2026, 2, 3);
        termDates.add(new TermDate(null, school, kind, day, day, ""));
    }

    @Test
    void anotherSchoolsHeadOverrulesNothing() {
        trust.coverLimit(willow, 1);
        var morning =
                trust.session("OTP-1").on("2026-02-03").at("09:00", "11:00").led(head);
        long elm = trust.school("Elm Primary");
        long other = trust.staff("Otto Other", elm, StaffGroup.HEAD);
        Acting.asLeaderOf(other, elm);
        denied(() -> behalf.book(morning.id(), amy, false, "Let them go"));
        denied(() -> behalf.cancel(morning.id(), amy));
        Acting.asAdministrator();
        refused(() -> behalf.book(morning.id(), amy, false, "Let them go"), "1 of 1 staff of Willow Primary is out");
    }

    @Test
    void theAuditFindsALimitBroken() {
        var morning = trust.session("OTP-1").on("2026-02-03").at("09:00", "11:00");
        as(amy, () -> desk.book(morning.id(), amy));
        as(ben, () -> desk.book(morning.id(), ben));
        trust.coverLimit(willow, 1);
        Acting.asOperator();
        assertThat(audit.run())
                .filteredOn(finding -> !finding.kept())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.breaches()).containsExactly("Willow Primary, 2026-02-03: 2 out, 1 may be"));
    }

    @Test
    void aShareIsForEachSchoolAndTheLineWaitsForOneThatFits() {
        long elm = trust.school("Elm Primary");
        long dan = trust.teacher("Dan Dale", elm);
        var shared = trust.session("OTP-1").on("2026-02-03").places(3).share(1);
        as(amy, () -> desk.book(shared.id(), amy));
        as(ben, () -> {
            refused(() -> desk.book(shared.id(), ben), "1 of 1 place for Willow Primary taken.");
            desk.join(shared.id(), ben);
        });
        as(dan, () -> desk.book(shared.id(), dan));
        assertThat(history.of(shared, ben)).containsExactly("WAITING*");
        audited();

        as(amy, () -> desk.cancel(shared.id(), amy));
        assertThat(history.of(shared, ben)).containsExactly("WAITING", "BOOKED*");
        audited();
    }

    @Test
    void bookingHasAWindowThatTheLeadMayOpen() {
        long lead = trust.teacher("Leah Lead", willow);
        var session = trust.session("OTP-1")
                .on("2026-02-03")
                .opens("2026-01-20")
                .closes(2)
                .led(lead);
        refused(() -> as(amy, () -> desk.book(session.id(), amy)), "Booking opens on");
        clock.set("2026-01-20T00:00");
        as(amy, () -> desk.book(session.id(), amy));
        // Two school days before Tuesday 3 February is Friday.
        clock.set("2026-01-30T16:00");
        refused(() -> as(ben, () -> desk.book(session.id(), ben)), "ask Leah Lead, who can book you");
        as(lead, () -> behalf.book(session.id(), ben, false, ""));
        assertThat(history.of(session, ben)).containsExactly("BOOKED*");
        assertThat(jdbc.sql("SELECT recorded_by FROM booking WHERE person_id = ?")
                        .param(ben)
                        .query(Long.class)
                        .single())
                .isEqualTo(lead);
    }

    @Test
    void afterTheCancellationDeadlineTheLeadCancels() {
        long lead = trust.teacher("Leah Lead", willow);
        var session = trust.session("OTP-1").on("2026-02-03").cancelUntil(1).led(lead);
        as(amy, () -> desk.book(session.id(), amy));
        clock.set("2026-02-02T16:00");
        refused(() -> as(amy, () -> desk.cancel(session.id(), amy)), "ask Leah Lead, who can still cancel for you");
        Acting.asLeaderOf(head, willow);
        refused(() -> behalf.cancel(session.id(), amy), "Places could be cancelled until");
        as(lead, () -> behalf.cancel(session.id(), amy));
        assertThat(history.of(session, amy)).containsExactly("BOOKED", "CANCELLED*");
    }

    @Test
    void theLeadLetsInWhomTheAudienceKeepsOut() {
        long lead = trust.teacher("Leah Lead", willow);
        var session = trust.session("OTP-1").audience(Audience.SUPPORT_STAFF).led(lead);
        refused(() -> as(amy, () -> desk.book(session.id(), amy)), "For support staff");
        Acting.asLeaderOf(head, willow);
        refused(() -> behalf.book(session.id(), amy, false, ""), "Amy Adams can sit in if Leah Lead books them");
        as(lead, () -> behalf.book(session.id(), amy, false, ""));
        assertThat(history.of(session, amy)).containsExactly("BOOKED*");
    }

    @Test
    void aClashThatIsNoBarIsToldAndBookedAllTheSame() {
        trust.booked(trust.session("OTP-1").titled("Phonics"), amy);
        var session = trust.session("OTP-2").warnsOfClashes();
        Acting.asStaff(amy);
        refused(() -> desk.book(session.id(), amy), "Clashes with Phonics");
        desk.bookAllTheSame(session.id(), amy);
        assertThat(history.of(session, amy)).containsExactly("BOOKED*");
    }

    @Test
    void whoHasLeftByThenHasNoPlace() {
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = '2026-01-31' WHERE person_id = ?")
                .param(amy)
                .update());
        var session = trust.session("OTP-1").on("2026-02-03");
        refused(() -> as(amy, () -> desk.book(session.id(), amy)), "You have no post in the trust on that day");
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
