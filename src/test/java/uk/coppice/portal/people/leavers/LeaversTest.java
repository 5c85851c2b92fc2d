package uk.coppice.portal.people.leavers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

/** Who sees which leaver, and how a reason is recorded. It is Wednesday 14 January 2026. */
@DatabaseTest
class LeaversTest {

    private static final AcademicYear YEAR = new AcademicYear(2025);

    private final Leavers leavers;
    private final LeavingDesk desk;
    private final TestTrust trust;
    private final TestClock clock;
    private long willow;
    private long oak;
    private long hana;
    private long ben;
    private TestTrust.Post bens;

    LeaversTest(Leavers leavers, LeavingDesk desk, TestTrust trust, TestClock clock) {
        this.leavers = leavers;
        this.desk = desk;
        this.trust = trust;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyLeaves() {
        willow = trust.school("Willow Primary");
        oak = trust.school("Oak Primary");
        hana = trust.staff("Hana Reyes", null, StaffGroup.CENTRAL);
        ben = trust.person("Ben Brown");
        bens = trust.post(ben, willow, StaffGroup.TEACHER).to("2026-04-30").because("workload", "retired");
    }

    @Test
    void humanResourcesSeeEveryLeaverWithTheReason() {
        Acting.as(hana, Roles.STAFF, Roles.HR);

        var found = leavers.of(YEAR);

        assertThat(found.moved()).isEmpty();
        assertThat(found.left()).singleElement().satisfies(leaver -> {
            assertThat(leaver.name()).isEqualTo("Ben Brown");
            assertThat(leaver.workplace()).isEqualTo("Willow Primary");
            assertThat(leaver.day()).isEqualTo(LocalDate.of(2026, 4, 30));
            assertThat(leaver.reason()).isEqualTo("Workload");
            assertThat(leaver.destination()).isEqualTo("Retired");
            assertThat(leaver.interview()).isEqualTo(InterviewState.OFFERED);
            assertThat(leaver.toString()).doesNotContain("Ben", "Workload");
        });
        assertThat(leavers.of(YEAR.previous()).left()).isEmpty();
    }

    @Test
    void anAdministratorSeesReasonsButNothingOfInterviews() {
        Acting.asAdministrator();

        assertThat(leavers.of(YEAR).left()).singleElement().satisfies(leaver -> {
            assertThat(leaver.reason()).isEqualTo("Workload");
            assertThat(leaver.interview()).isNull();
        });
    }

    @Test
    void aHeadSeesWhoLeavesTheirSchoolWithoutReasons() {
        long head = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        trust.post(trust.person("Una Oak"), oak, StaffGroup.TEACHER)
                .to("2026-04-30")
                .because("pay", null);
        Acting.asLeaderOf(head, willow);

        var found = leavers.of(YEAR);

        assertThat(found.left()).singleElement().satisfies(leaver -> {
            assertThat(leaver.name()).isEqualTo("Ben Brown");
            assertThat(leaver.reason()).isEmpty();
            assertThat(leaver.destination()).isEmpty();
            assertThat(leaver.interview()).isNull();
        });
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> leavers.spread(YEAR));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.find(bens.id()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> desk.record(shown("workload", "retired"), "pay", null));
    }

    @Test
    void aTeacherSeesNobody() {
        Acting.asStaff(ben);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> leavers.of(YEAR));
    }

    @Test
    void aMoveInsideTheTrustStandsApart() {
        trust.post(ben, oak, StaffGroup.TEACHER).from("2026-05-11");
        long head = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        Acting.asLeaderOf(head, willow);

        assertThat(leavers.of(YEAR).left()).isEmpty();
        assertThat(leavers.of(YEAR).moved()).singleElement().satisfies(move -> {
            assertThat(move.name()).isEqualTo("Ben Brown");
            assertThat(move.movesTo()).isEqualTo("Oak Primary");
            assertThat(move.reason()).isEmpty();
        });
    }

    @Test
    void aNewPostAtTheSameSchoolIsNeither() {
        trust.post(ben, willow, StaffGroup.DEPUTY).from("2026-05-01");
        Acting.as(hana, Roles.STAFF, Roles.HR);

        assertThat(leavers.of(YEAR).left()).isEmpty();
        assertThat(leavers.of(YEAR).moved()).isEmpty();
    }

    @Test
    void aReasonIsRecordedOnEveryPostThatEndsAndCanBeTakenBack() {
        trust.post(ben, oak, StaffGroup.TEACHER).to("2026-04-30").fte("0.2");
        Acting.as(hana, Roles.STAFF, Roles.HR);

        var before = desk.record(shown("workload", "retired"), "family", null);

        var details = desk.find(bens.id()).orElseThrow();
        assertThat(details.reason()).isEqualTo("family");
        assertThat(details.destination()).isNull();
        assertThat(details.changes()).singleElement().satisfies(change -> {
            assertThat(change.by()).isEqualTo("Hana Reyes");
            assertThat(change.words()).isEqualTo("Family");
        });
        desk.record(shown("family", null), before.reason(), before.destination());
        details = desk.find(bens.id()).orElseThrow();
        assertThat(details.reason()).isEqualTo("workload");
        assertThat(details.destination()).isEqualTo("retired");
        assertThat(details.changes()).hasSize(2);
    }

    @Test
    void twoAtOnceDoNotWriteOverEachOther() {
        Acting.as(hana, Roles.STAFF, Roles.HR);
        desk.record(shown("workload", "retired"), "pay", "retired");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.record(shown("workload", "retired"), "family", "retired"))
                .withMessageContaining("in the meantime");
    }

    @Test
    void onlyReasonsOfTheListAreRecorded() {
        Acting.as(hana, Roles.STAFF, Roles.HR);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.record(shown("workload", "retired"), "unheard_of", "retired"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.record(shown("workload", "retired"), "pay", "the_moon"));
    }

    @Test
    void aPostWithWhichNobodyLeavesHasNoPage() {
        long staying = trust.post(trust.person("Sam Stays"), willow, StaffGroup.TEACHER)
                .id();
        Acting.as(hana, Roles.STAFF, Roles.HR);

        assertThat(desk.find(staying)).isEmpty();
        assertThat(desk.find(12345)).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.record(new LeavingDesk.Recorded(staying, null, null), "pay", null));
    }

    @Test
    void reasonsThatAreMissingAreCountedOnceTheyHaveGone() {
        trust.post(trust.person("Una Oak"), oak, StaffGroup.TEACHER).to("2026-01-09");
        trust.post(trust.person("Ola Later"), oak, StaffGroup.TEACHER).to("2026-02-09");
        Acting.as(hana, Roles.STAFF, Roles.HR);

        assertThat(leavers.withoutReason()).isEqualTo(1);
    }

    @Test
    void theSpreadIsOfFinishedYearsOnly() {
        for (int n = 0; n < 12; n++) {
            trust.post(trust.person("Person " + n), oak, StaffGroup.TEACHER)
                    .to("2025-10-31")
                    .because("workload", null);
        }
        Acting.as(hana, Roles.STAFF, Roles.HR);
        assertThat(leavers.spread(YEAR)).isEmpty();
        clock.set("2026-08-31T23:00");
        assertThat(leavers.spread(YEAR)).isEmpty();
        clock.set("2026-09-01T00:01");

        assertThat(leavers.spread(YEAR).orElseThrow().people()).isEqualTo(13);
    }

    private LeavingDesk.Recorded shown(String reason, @Nullable String destination) {
        return new LeavingDesk.Recorded(bens.id(), reason, destination);
    }
}
