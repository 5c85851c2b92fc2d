package uk.coppice.portal.induction.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.induction.Sight;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.booking.BookingState;

/** What is read of sessions, for whom; and the measure with the tables behind it. Today is Wed 14 Jan 2026. */
@DatabaseTest
class EctSessionsTest {

    private final EctSessions sessions;
    private final EctOverview overview;
    private final EctAttendance measure;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private final TestInductions inductions;

    private long willow;
    private long lead;
    private long theo;
    private long induction;

    EctSessionsTest(
            EctSessions sessions, EctOverview overview, EctAttendance measure, TestTrust trust, JdbcClient jdbc) {
        this.sessions = sessions;
        this.overview = overview;
        this.measure = measure;
        this.trust = trust;
        this.jdbc = jdbc;
        this.inductions = new TestInductions(trust, jdbc);
    }

    @BeforeEach
    void anEct() {
        willow = trust.school("Willow Primary");
        lead = trust.teacher("Leah Lead", willow);
        theo = trust.person("Theo Vance", "D0036");
        trust.post(theo, willow, StaffGroup.TEACHER);
        induction = inductions.since(theo);
    }

    @Test
    void everySessionOfTheSeriesStandsThereWithItsMark() {
        trust.attended(inductions.seminar("E1", "2025-10-07").led(lead).delivered(), theo);
        trust.marked(inductions.seminar("E2", "2025-11-04").led(lead).delivered(), Mark.EXCUSED, theo);
        inductions.seminar("E3", "2025-12-02").led(lead).calledOff();
        inductions.seminar("E4", "2026-01-13").led(lead);
        trust.booked(inductions.seminar("E5", "2026-02-03").led(lead), theo);
        inductions.seminar("E6", "2026-09-08").led(lead);
        inductions.seminar("DRAFT", "2026-03-03").draft();
        Acting.asStaff(theo);

        var record = sessions.mine().orElseThrow();
        var year = record.year(new AcademicYear(2025));

        assertThat(year.lines())
                .extracting(
                        line -> line.due().session().code() + " " + line.due().state())
                .containsExactly("E1 PRESENT", "E2 MISSED", "E4 REGISTER_OPEN", "E5 COMING");
        assertThat(year.lines().get(3).place()).isEqualTo(BookingState.BOOKED);
        assertThat(year.lines().getFirst().leads()).containsExactly("Leah Lead");
        assertThat(year.outlook()).isEqualTo(new Outlook(1, 2, 2, 75));
        assertThat(record.years()).extracting(EctRecord.Year::year).contains(new AcademicYear(2026));
    }

    @Test
    void onlyThoseWhoStandBySeeIt() {
        long oak = trust.school("Oak Primary");
        long head = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        long otherHead = trust.staff("Otto Head", oak, StaffGroup.HEAD);
        long mentor = trust.teacher("Mona Mentor", willow);
        long tutor = trust.teacher("Tom Tutor", willow);
        inductions.support(induction, "MENTOR", mentor, "2025-09-01", null);
        inductions.support(induction, "TUTOR", tutor, "2025-09-01", null);

        Acting.asStaff(theo);
        assertSees(Sight.of(Sight.As.OWN));
        Acting.asStaff(mentor);
        assertSees(Sight.of(Sight.As.MENTOR));
        Acting.asStaff(tutor);
        assertSees(Sight.of(Sight.As.TUTOR));
        Acting.asLeaderOf(head, willow);
        assertSees(Sight.of(Sight.As.HEAD));
        Acting.as(lead, Roles.STAFF, Roles.ECT_LEAD);
        assertSees(Sight.of(Sight.As.ECT_LEAD));
        Acting.asAdministrator();
        assertSees(Sight.of(Sight.As.ADMINISTRATOR));

        Acting.asLeaderOf(otherHead, oak);
        assertSeesNothing();
        Acting.as(lead, Roles.STAFF, Roles.HR);
        assertSeesNothing();
        Acting.asStaff(lead);
        assertSeesNothing();
    }

    private void assertSees(Sight sight) {
        assertThat(sessions.of("D0036").orElseThrow().seen().sight()).isEqualTo(sight);
        assertThat(overview.thisYear()).hasSize(sight.is(Sight.As.OWN) ? 0 : 1);
    }

    private void assertSeesNothing() {
        assertThat(sessions.of("D0036")).isEmpty();
        assertThat(overview.thisYear()).isEmpty();
    }

    @Test
    void theListKnowsTwoOfOneNameApart() {
        long other = trust.person("Theo Vance", "D0777");
        trust.post(other, willow, StaffGroup.TEACHER);
        inductions.since(other);
        trust.attended(inductions.seminar("E1", "2025-10-07").led(lead).delivered(), theo);
        Acting.as(lead, Roles.STAFF, Roles.ECT_LEAD);

        assertThat(overview.thisYear())
                .extracting(row -> row.staffNo() + " " + row.outlook().attended())
                .containsExactly("D0036 1", "D0777 0");
    }

    @Test
    void thoseWhoseInductionIsOverSinceLastYearAreNotListed() {
        inductions.outcome(induction, "PASS", "2025-08-31");
        Acting.as(lead, Roles.STAFF, Roles.ECT_LEAD);
        assertThat(overview.thisYear()).isEmpty();

        inductions.outcome(induction, "PASS", "2025-09-01");
        assertThat(overview.thisYear()).hasSize(1);
        inductions.outcome(induction, "EXTENDED", "2025-08-31");
        assertThat(overview.thisYear()).hasSize(1);
    }

    @Test
    void theMeasureCountsWhatTheTablesSay() {
        trust.attended(inductions.seminar("E1", "2025-10-07").led(lead).delivered(), theo);
        trust.marked(inductions.seminar("E2", "2025-11-04").led(lead).delivered(), Mark.MADE_UP, theo);
        trust.attended(inductions.seminar("E3", "2025-12-02").led(lead), theo);
        trust.attended(inductions.seminar("E4", "2025-12-09").led(lead).calledOff(), theo);
        var absent = inductions.seminar("E5", "2026-01-06").led(lead).delivered();
        trust.booked(absent, theo);

        assertThat(figure(66)).isEqualTo("1/1");
        assertThat(figure(67)).isEqualTo("0/1");

        trust.attended(absent, theo);
        assertThat(figure(100)).isEqualTo("1/1");
        trust.together(() -> jdbc.sql("UPDATE attendance SET superseded = id WHERE session_id = ?")
                .param(absent.id())
                .update());
        assertThat(figure(100)).isEqualTo("0/1");
        inductions.shortLeave(induction, "2026-01-06", "2026-01-06");
        assertThat(figure(100)).isEqualTo("1/1");
    }

    @Test
    void anOutcomeBeforeTheEndEndsWhatIsDueAndAnExtensionDoesNot() {
        trust.attended(inductions.seminar("E1", "2025-10-07").led(lead).delivered(), theo);
        inductions.seminar("E2", "2025-11-04").led(lead).delivered();

        inductions.outcome(induction, "PASS", "2025-11-03");
        assertThat(figure(100)).isEqualTo("1/1");
        inductions.outcome(induction, "FAIL", "2025-11-04");
        assertThat(figure(100)).isEqualTo("0/1");
        inductions.outcome(induction, "EXTENDED", "2025-11-03");
        assertThat(figure(100)).isEqualTo("0/1");
    }

    private String figure(int percent) {
        var measured = measure.measure(
                new MeasureRequest(new AcademicYear(2025), LocalDate.of(2026, 1, 14), Map.of("percent", "" + percent)));
        return measured.numerator() + "/" + measured.denominator();
    }
}
