package uk.coppice.portal.training.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.calendar.SessionDetails;
import uk.coppice.portal.training.calendar.SessionPages;

@DatabaseTest
class TrainingRecordsTest {

    private static final AcademicYear YEAR = new AcademicYear(2025);

    private final TrainingRecords records;
    private final SessionPages pages;
    private final TestTrust trust;

    private long willow;
    private long amy;

    TrainingRecordsTest(TrainingRecords records, SessionPages pages, TestTrust trust) {
        this.records = records;
        this.pages = pages;
        this.trust = trust;
    }

    @BeforeEach
    void staff() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        Acting.asStaff(amy);
    }

    @Test
    void holdsWhatWasAttendedOrLedTheLatestFirst() {
        trust.attended(trust.session("A").on("2025-09-01").at("09:00", "10:30").delivered(), amy);
        trust.marked(trust.session("B").on("2025-10-01").at("09:00", "10:00").delivered(), Mark.MADE_UP, amy);
        trust.session("C").on("2025-11-01").at("09:00", "09:45").led(amy).delivered();
        trust.marked(
                trust.session("D")
                        .on("2026-08-31")
                        .kind(SessionKind.ECT)
                        .at("09:00", "10:00")
                        .delivered(),
                Mark.PART,
                amy);

        var record = records.mine(YEAR);

        assertThat(record.entries()).extracting(TrainingRecord.Entry::code).containsExactly("D", "C", "B", "A");
        assertThat(record.entries()).extracting(TrainingRecord.Entry::led).containsExactly(false, true, false, false);
        assertThat(record.entries())
                .extracting(TrainingRecord.Entry::mark)
                .containsExactly(Mark.PART, Mark.ATTENDED, Mark.MADE_UP, Mark.ATTENDED);
        assertThat(record.counted()).isEqualTo(3);
        assertThat(record.total()).isEqualTo(Duration.ofMinutes(255));
    }

    @Test
    void doesNotHoldWhatDidNotHappenToThem() {
        trust.attended(trust.session("not delivered"), amy);
        trust.attended(trust.session("called off").calledOff(), amy);
        trust.session("called off too").led(amy).calledOff();
        trust.marked(trust.session("absent").delivered(), Mark.ABSENT, amy);
        trust.marked(trust.session("excused").delivered(), Mark.EXCUSED, amy);
        trust.booked(trust.session("booked").delivered(), amy);
        trust.attended(trust.session("before").on("2025-08-31").delivered(), amy);
        trust.attended(trust.session("after").on("2026-09-01").delivered(), amy);
        trust.attended(trust.session("another's").delivered(), trust.person("Ben Brown"));

        assertThat(records.mine(YEAR).entries()).isEmpty();
    }

    @Test
    void aSessionStandsInItOnceEvenForALeadWhoIsMarkedOrNamedTwice() {
        trust.attended(trust.session("A").led(amy).delivered(), amy);
        trust.session("B").led(amy, amy).delivered();

        assertThat(records.mine(YEAR).entries()).hasSize(2).allMatch(TrainingRecord.Entry::led);
        assertThat(records.mine(YEAR).counted()).isEqualTo(2);
    }

    @Test
    void theAimFollowsThePhaseOfTheYear() {
        assertThat(records.mine(new AcademicYear(2025)).aim()).isEqualTo(1);
        assertThat(records.mine(new AcademicYear(2026)).aim()).isEqualTo(1);
        assertThat(records.mine(new AcademicYear(2027)).aim()).isEqualTo(3);
    }

    @Test
    void theAdministratorWithoutAStaffRecordHasAnEmptyOne() {
        Acting.asAdministrator();

        assertThat(records.mine(YEAR).entries()).isEmpty();
    }

    @Test
    void otherRolesHaveNone() {
        Acting.as(amy, Roles.CENTRAL_TEAM);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> records.mine(YEAR));
    }

    @Test
    void aSessionsPageTellsWhoLeadsIt() {
        long cora = trust.staff("Cora Cole", null, uk.coppice.portal.people.StaffGroup.CENTRAL);
        long left = trust.person("Lee Left");
        trust.session("A")
                .on("2026-01-21")
                .at("15:00", "16:00")
                .about("What we read, and why.")
                .led(cora, amy, left)
                .ledFromOutside("Zoe Zand");

        var page = pages.find("A").orElseThrow();

        assertThat(page.text()).isEqualTo("What we read, and why.");
        assertThat(page.leads())
                .containsExactly(
                        new SessionDetails.Lead("Cora Cole", "Central, Central team"),
                        new SessionDetails.Lead("Amy Adams", "Teacher, Willow Primary"),
                        new SessionDetails.Lead("Lee Left", ""),
                        new SessionDetails.Lead("Zoe Zand", "From outside the trust"));
        assertThat(page.mayTakeRegister()).isTrue();
        assertThat(page.inSchoolTime()).isTrue();
    }

    @Test
    void aPlainPageIsPlain() {
        trust.session("A");

        var page = pages.find("A").orElseThrow();

        assertThat(page.text()).isEmpty();
        assertThat(page.leads()).isEmpty();
        assertThat(page.mayTakeRegister()).isFalse();
        assertThat(page.inSchoolTime()).isFalse();
        assertThat(pages.find("B")).isEmpty();
    }

    @Test
    void registersAreForLeadsAndAdministrators() {
        trust.session("A");
        Acting.asAdministrator();
        assertThat(pages.find("A").orElseThrow().mayTakeRegister()).isTrue();
        Acting.asLeaderOf(amy, willow);
        assertThat(pages.find("A").orElseThrow().mayTakeRegister()).isFalse();
    }
}
