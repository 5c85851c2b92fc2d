package uk.coppice.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class PersonRolesTest {

    private final PersonRoles roles;
    private final RoleGrants grants;
    private final CurrentViewer current;
    private final TestTrust trust;
    private final TestClock clock;

    private long willow;
    private long oak;

    PersonRolesTest(PersonRoles roles, RoleGrants grants, CurrentViewer current, TestTrust trust, TestClock clock) {
        this.roles = roles;
        this.grants = grants;
        this.current = current;
        this.trust = trust;
        this.clock = clock;
    }

    @BeforeEach
    void schools() {
        willow = trust.school("Willow Primary");
        oak = trust.school("Oak Primary");
    }

    @Test
    void aTeacherIsStaffAndNoMore() {
        long amy = trust.teacher("Amy Adams", willow);

        var viewer = viewer(amy);

        assertThat(viewer.name()).isEqualTo("Amy Adams");
        assertThat(viewer.roles()).containsExactly(Roles.STAFF);
        assertThat(viewer.nameScope()).isEqualTo(NameScope.NOBODY);
        assertThat(viewer.is(amy)).isTrue();
        assertThat(viewer.is(amy + 1)).isFalse();
    }

    @Test
    void headsAndDeputiesLeadTheSchoolsOfThosePosts() {
        long head = trust.staff("Hana Head", willow, StaffGroup.HEAD);
        trust.post(head, oak, StaffGroup.DEPUTY);
        trust.post(head, trust.school("Elm Primary"), StaffGroup.TEACHER);
        long assistant = trust.staff("Asa Assistant", willow, StaffGroup.ASSISTANT_HEAD);

        assertThat(viewer(head).roles()).containsExactlyInAnyOrder(Roles.STAFF, Roles.SCHOOL_LEADER);
        assertThat(viewer(head).ledSchools()).containsExactlyInAnyOrder(willow, oak);
        assertThat(viewer(head).nameScope().everyone()).isFalse();
        assertThat(viewer(head).nameScope().schools()).containsExactlyInAnyOrder(willow, oak);
        assertThat(viewer(assistant).roles()).containsExactly(Roles.STAFF);
    }

    @Test
    void aHeadInTheCentralTeamLeadsNoSchool() {
        long executive = trust.staff("Eve Executive", null, StaffGroup.HEAD);

        assertThat(viewer(executive).roles()).containsExactlyInAnyOrder(Roles.STAFF, Roles.CENTRAL_TEAM);
        assertThat(viewer(executive).ledSchools()).isEmpty();
        assertThat(viewer(executive).nameScope().nobody()).isTrue();
    }

    @Test
    void leadingASchoolEndsWithThePost() {
        long head = trust.person("Hana Head");
        trust.post(head, willow, StaffGroup.HEAD).to("2026-01-14");
        trust.post(head, oak, StaffGroup.TEACHER).from("2026-01-14");

        assertThat(viewer(head).ledSchools()).containsExactly(willow);
        clock.set("2026-01-15T00:00");
        assertThat(viewer(head).roles()).containsExactly(Roles.STAFF);
        assertThat(viewer(head).ledSchools()).isEmpty();
    }

    @Test
    void leaversAndStrangersAreNobody() {
        long left = trust.person("Lee Left");
        trust.post(left, willow, StaffGroup.HEAD).to("2026-01-13");
        trust.grant(left, Roles.TRUST_ADMINISTRATOR, "2020-01-01", null);
        long coming = trust.person("Nia Next");
        trust.post(coming, willow, StaffGroup.TEACHER).from("2026-01-15");

        assertThat(roles.viewer(left)).isEmpty();
        assertThat(roles.viewer(coming)).isEmpty();
        assertThat(roles.viewer(1)).isEmpty();
    }

    @Test
    void grantedRolesRunFromTheirFirstToTheirLastDay() {
        long amy = trust.teacher("Amy Adams", willow);
        trust.grant(amy, Roles.TRUST_ADMINISTRATOR, "2026-01-14", "2026-01-15");
        clock.set("2026-01-13T12:00");
        assertThat(viewer(amy).is(Roles.TRUST_ADMINISTRATOR)).isFalse();
        clock.set("2026-01-14T00:00");
        assertThat(viewer(amy).is(Roles.TRUST_ADMINISTRATOR)).isTrue();
        assertThat(viewer(amy).nameScope()).isEqualTo(NameScope.EVERYONE);
        clock.set("2026-01-15T23:59");
        assertThat(viewer(amy).is(Roles.TRUST_ADMINISTRATOR)).isTrue();
        clock.set("2026-01-16T00:00");
        assertThat(viewer(amy).is(Roles.TRUST_ADMINISTRATOR)).isFalse();
    }

    @Test
    void theOperatorGrantsAdministrationAndNothingElse() {
        long amy = trust.teacher("Amy Adams", willow);

        grants.grant(amy, Roles.TRUST_ADMINISTRATOR, "A test");

        assertThat(viewer(amy).roles())
                .containsExactlyInAnyOrder(Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.TRAINING_ADMINISTRATOR);
        for (var role : new String[] {Roles.OPERATOR, Roles.SCHOOL_LEADER, Roles.STAFF, "x"}) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> grants.grant(amy, role, "A test"));
        }
        Acting.asAdministrator();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> grants.grant(amy, Roles.TRUST_ADMINISTRATOR, "A test"));
    }

    @Test
    void theCurrentViewerIsWhoSignedIn() {
        long amy = trust.teacher("Amy Adams", willow);
        Acting.as(viewer(amy));

        assertThat(current.get().personId()).isEqualTo(amy);
        Acting.asNobody();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(current::get);
    }

    private Viewer viewer(long person) {
        return roles.viewer(person).orElseThrow();
    }
}
