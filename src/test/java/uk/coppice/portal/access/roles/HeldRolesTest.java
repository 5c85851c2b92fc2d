package uk.coppice.portal.access.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/** Where each role of a person comes from; it is 14 January 2026. */
@DatabaseTest
class HeldRolesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 14);

    private final HeldRoles held;
    private final RoleDesk desk;
    private final TestTrust trust;
    private final JdbcClient jdbc;

    HeldRolesTest(HeldRoles held, RoleDesk desk, TestTrust trust, JdbcClient jdbc) {
        this.held = held;
        this.desk = desk;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @Test
    void postsAndGrantsAndWhatFollowsStandInOneList() {
        long willow = trust.school("Willow Primary");
        long hana = trust.person("Hana Head");
        trust.post(hana, willow, StaffGroup.HEAD).from("2024-09-01").titled("Headteacher");
        trust.post(hana, trust.school("Oak Primary"), StaffGroup.TEACHER)
                .titled("Music teacher")
                .from("2025-09-01")
                .to("2026-08-31")
                .fte("0.2");
        trust.post(hana, null, StaffGroup.CENTRAL)
                .titled("Trust improvement lead")
                .from("2025-01-01")
                .fte("0.1");
        trust.session("A").titled("Phonics").on("2026-02-02").led(hana);
        trust.session("B").titled("Maths").on("2026-01-20").led(hana);
        trust.session("C").titled("Past").on("2025-12-01").led(hana);
        support(trust.teacher("Elle Early", willow), hana);
        Acting.asAdministrator();
        desk.grant(hana, GrantableRole.ECT_LEAD, TODAY, TODAY.plusDays(30), "Stands in for Chidi");
        desk.grant(hana, GrantableRole.HR, TODAY.plusDays(5), null, "Takes over.");

        Acting.asLeaderOf(hana, willow);
        assertThat(held.mine())
                .extracting(HeldRole::role, HeldRole::source, HeldRole::counts)
                .containsExactlyInAnyOrder(
                        line("School leader", "From the post Headteacher of Willow Primary, since 1 September 2024."),
                        line(
                                "Member of staff",
                                "From the post Music teacher of Oak Primary, since 1 September 2025, until 31 August 2026."),
                        line(
                                "Central team",
                                "From the post Trust improvement lead in the central team, since 1 January 2025."),
                        line(
                                "ECT lead",
                                "Since 14 January 2026, until 13 February 2026. Granted by an administrator without a "
                                        + "staff record on 14 January 2026. Reason: Stands in for Chidi."),
                        Tuple.tuple(
                                "Human resources",
                                "From 19 January 2026, until further notice. Granted by an administrator without a staff "
                                        + "record on 14 January 2026. Reason: Takes over.",
                                false),
                        line("Session lead", "Leads 2 sessions to come, the next on 20 January 2026."),
                        line("Mentor", "Of 1 early career teacher."));
    }

    @Test
    void whoLedIsStillALeadAndWhoHasNothingHasNothing() {
        long ben = trust.teacher("Ben Brown", trust.school("Willow Primary"));
        trust.session("C").titled("Past").on("2025-12-01").led(ben);
        Acting.asAdministrator();

        assertThat(held.of(ben)).extracting(HeldRole::source).contains("Led 1 session, the last on 1 December 2025.");
        assertThat(held.of(trust.person("Lee Left"))).isEmpty();
    }

    @Test
    void theAdministratorWithoutARecordHasOneRole() {
        Acting.asAdministrator();

        assertThat(held.mine()).extracting(HeldRole::role).containsExactly("Trust administrator");
    }

    @Test
    void othersSeeThemOnlyIfTheyLookAfterPeopleOrRoles() {
        long ben = trust.teacher("Ben Brown", trust.school("Willow Primary"));
        long amy = trust.teacher("Amy Adams", trust.school("Oak Primary"));
        for (String role : List.of(Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.DATA_PROTECTION_OFFICER)) {
            Acting.as(amy, role);
            assertThat(held.of(ben)).hasSize(1);
        }
        for (String role : List.of(
                Roles.STAFF,
                Roles.SCHOOL_LEADER,
                Roles.CENTRAL_TEAM,
                Roles.ECT_LEAD,
                Roles.TRAINING_ADMINISTRATOR,
                Roles.TRUSTEE)) {
            Acting.as(amy, role);
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> held.of(ben));
        }
    }

    private void support(long teacher, long mentor) {
        trust.together(() -> {
            long induction = Ids.next();
            jdbc.sql(
                            "INSERT INTO induction (id, person_id, started_on, terms, version) VALUES (?, ?, '2025-09-01', 6, 0)")
                    .params(induction, teacher)
                    .update();
            jdbc.sql("INSERT INTO induction_support (id, induction_id, kind, person_id, from_date) "
                            + "VALUES (?, ?, 'MENTOR', ?, '2025-09-01')")
                    .params(Ids.next(), induction, mentor)
                    .update();
        });
    }

    private static Tuple line(String role, String source) {
        return Tuple.tuple(role, source, true);
    }
}
