package uk.coppice.portal.access.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.access.PersonRoles;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

/** Granting and ending roles; it is 14 January 2026. */
@DatabaseTest
class RoleDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 14);

    private final RoleDesk desk;
    private final RoleList list;
    private final PersonRoles roles;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private long amy;
    private long kay;

    RoleDeskTest(RoleDesk desk, RoleList list, PersonRoles roles, TestTrust trust, TestClock clock, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.list = list;
        this.roles = roles;
        this.trust = trust;
        this.clock = clock;
    }

    @BeforeEach
    void anAdministrator() {
        long willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        kay = trust.staff("Kay Hart", null, StaffGroup.CENTRAL);
        trust.grant(kay, Roles.TRUST_ADMINISTRATOR, "2025-09-01", null);
        Acting.as(roles.viewer(kay).orElseThrow());
    }

    @Test
    void aGrantCountsFromItsFirstToItsLastDayAndSaysWhoGaveIt() {
        desk.grant(amy, GrantableRole.HR, TODAY.plusDays(1), TODAY.plusDays(2), " Stands in\u202e for  Kay ");

        assertThat(is(Roles.HR)).isFalse();
        assertThat(grants(false))
                .filteredOn(grant -> grant.person() == amy)
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.state()).isEqualTo(RoleGrant.State.COMING);
                    assertThat(grant.reason()).isEqualTo("Stands in for Kay");
                    assertThat(grant.grantedBy()).isEqualTo("Kay Hart");
                    assertThat(grant.grantedAt()).isEqualTo("2026-01-14T10:00");
                    assertThat(grant.post()).isEqualTo("Teacher, Willow Primary");
                    assertThat(grant.changes()).isEmpty();
                });
        clock.set("2026-01-15T00:00");
        assertThat(is(Roles.HR)).isTrue();
        clock.set("2026-01-16T23:59");
        assertThat(is(Roles.HR)).isTrue();
        clock.set("2026-01-17T00:00");
        assertThat(is(Roles.HR)).isFalse();
        assertThat(grants(true)).extracting(RoleGrant::person).containsExactly(amy);
        assertThat(list.ended()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200b", "=1+1", "@here"})
    void aReasonIsWanted(String reason) {
        refused(() -> desk.grant(amy, GrantableRole.HR, TODAY, null, reason), "Say why");
        refused(() -> desk.grant(amy, GrantableRole.HR, TODAY, null, "x".repeat(301)), "Say why");
        assertThat(grants(false)).hasSize(1);
    }

    @Test
    void theDaysMakeSense() {
        refused(() -> grant(GrantableRole.HR, TODAY.minusDays(1), null), "starts today or later");
        refused(() -> grant(GrantableRole.HR, TODAY, TODAY.minusDays(1)), "can't be before the first");
        refused(() -> grant(GrantableRole.HR, TODAY.plusYears(11), null), "within the next 10 years");
        refused(() -> grant(GrantableRole.HR, TODAY, TODAY.plusYears(11)), "within the next 10 years");
        grant(GrantableRole.HR, TODAY, TODAY);
        assertThat(is(Roles.HR)).isTrue();
    }

    @Test
    void theSameRoleIsNotGrantedTwiceOnOneDay() {
        grant(GrantableRole.HR, TODAY.plusDays(10), TODAY.plusDays(20));

        refused(() -> grant(GrantableRole.HR, TODAY, null), "holds this role already");
        refused(() -> grant(GrantableRole.HR, TODAY, TODAY.plusDays(10)), "from 24 January 2026 to 3 February 2026");
        refused(() -> grant(GrantableRole.HR, TODAY.plusDays(20), null), "holds this role already");
        grant(GrantableRole.HR, TODAY, TODAY.plusDays(9));
        grant(GrantableRole.HR, TODAY.plusDays(21), null);
        grant(GrantableRole.ECT_LEAD, TODAY, null);
        assertThat(grants(false)).hasSize(5);
    }

    @Test
    void whatIsEndedNowIsGoneAtOnceAndKeptAsHistory() {
        grant(GrantableRole.HR, TODAY, null);
        clock.set("2026-01-20T10:00");
        var grant = of(amy);

        desk.endNow(amy, GrantableRole.HR, grant.id(), "Has handed over");

        assertThat(is(Roles.HR)).isFalse();
        assertThat(grants(true)).singleElement().satisfies(ended -> {
            assertThat(ended.end()).isEqualTo("2026-01-19");
            assertThat(ended.takenBack()).isFalse();
            assertThat(ended.changes())
                    .containsExactly(new RoleGrant.Change(
                            java.time.LocalDateTime.parse("2026-01-20T10:00"),
                            "Kay Hart",
                            null,
                            LocalDate.of(2026, 1, 19),
                            "Has handed over"));
        });
        refused(() -> desk.endNow(amy, GrantableRole.HR, grant.id(), "Again"), "This role has ended");
        refused(() -> desk.changeEnd(amy, GrantableRole.HR, grant.id(), null, "Again"), "This role has ended");
    }

    @Test
    void whatIsEndedOnItsFirstDayWasTakenBack() {
        grant(GrantableRole.HR, TODAY, null);
        var coming = desk.grant(amy, GrantableRole.ECT_LEAD, TODAY.plusDays(30), null, "A plan");

        desk.endNow(amy, GrantableRole.HR, of(amy).id(), "The wrong Amy");
        desk.endNow(amy, GrantableRole.ECT_LEAD, coming.grant(), "No plan");

        assertThat(roles.viewer(amy).orElseThrow().roles()).containsExactly(Roles.STAFF);
        clock.set("2026-06-01T10:00");
        assertThat(roles.viewer(amy).orElseThrow().roles()).containsExactly(Roles.STAFF);
        assertThat(grants(true)).hasSize(2).allMatch(RoleGrant::takenBack);
    }

    @Test
    void theLastDayCanBeMovedAndMovedBack() {
        grant(GrantableRole.HR, TODAY, TODAY.plusDays(5));
        long id = of(amy).id();

        refused(
                () -> desk.changeEnd(amy, GrantableRole.HR, id, TODAY.minusDays(1), "Why"),
                "can't be before the first");
        refused(() -> desk.changeEnd(amy, GrantableRole.HR, id, TODAY.plusDays(5), "Why"), "Nothing is different");
        var undo = desk.changeEnd(amy, GrantableRole.HR, id, null, "Longer");
        assertThat(of(amy).end()).isNull();
        desk.undo(undo);
        assertThat(of(amy).end()).isEqualTo(TODAY.plusDays(5));
        assertThat(of(amy).changes()).extracting(RoleGrant.Change::reason).containsExactly("Taken back", "Longer");
        refused(() -> desk.undo(undo), "Somebody else has changed this role meanwhile");
        grant(GrantableRole.HR, TODAY.plusDays(6), null);
        refused(() -> desk.changeEnd(amy, GrantableRole.HR, id, TODAY.plusDays(6), "Why"), "holds this role already");
        refused(() -> desk.changeEnd(kay, GrantableRole.HR, id, null, "Not hers"), "Somebody else has changed");
    }

    @Test
    void aGrantByMistakeIsTakenBack() {
        var undo = desk.grant(amy, GrantableRole.HR, TODAY, null, "The wrong Amy");
        assertThat(is(Roles.HR)).isTrue();

        desk.undo(undo);

        assertThat(is(Roles.HR)).isFalse();
        grant(GrantableRole.HR, TODAY, null);
        assertThat(is(Roles.HR)).isTrue();
    }

    @Test
    void withoutAPostAFewRolesOnly() {
        long lee = trust.person("Lee Left");
        for (var role : List.of(GrantableRole.HR, GrantableRole.ECT_LEAD, GrantableRole.TRAINING_ADMINISTRATOR)) {
            refused(() -> desk.grant(lee, role, TODAY, null, "A test"), "Lee Left has no post on 14 January 2026");
        }
        refused(() -> desk.grant(lee, GrantableRole.TRUSTEE, TODAY, null, "A test"), "has no work email");
        trust.email(lee, "lee@example.org");
        desk.grant(lee, GrantableRole.TRUSTEE, TODAY, null, "Elected");
        assertThat(roles.viewer(lee).orElseThrow().roles()).containsExactly(Roles.TRUSTEE);
        refused(() -> desk.grant(1, GrantableRole.HR, TODAY, null, "A test"), "not in the directory any more");
    }

    @Test
    void administratorsAloneGrantAndEnd() {
        grant(GrantableRole.HR, TODAY, null);
        var grant = of(amy);
        for (String role : List.of(
                Roles.STAFF,
                Roles.SCHOOL_LEADER,
                Roles.CENTRAL_TEAM,
                Roles.HR,
                Roles.ECT_LEAD,
                Roles.TRAINING_ADMINISTRATOR,
                Roles.TRUSTEE,
                Roles.DATA_PROTECTION_OFFICER)) {
            Acting.as(amy, role);
            denied(() -> grant(GrantableRole.TRUST_ADMINISTRATOR, TODAY, null));
            denied(() -> desk.grant(
                    new RoleDesk.NotStaff("Tess", "True", "t@example.org"), GrantableRole.TRUSTEE, TODAY, null, "A"));
            denied(() -> desk.endNow(amy, GrantableRole.HR, grant.id(), "A test"));
            denied(() -> desk.changeEnd(amy, GrantableRole.HR, grant.id(), TODAY, "A test"));
            denied(() -> list.find("Amy", 5));
            if (!role.equals(Roles.DATA_PROTECTION_OFFICER)) {
                denied(() -> list.grants("", false, 5));
                denied(list::ended);
            }
        }
        Acting.as(amy, Roles.DATA_PROTECTION_OFFICER);
        assertThat(list.grants("", false, 5)).hasSize(2);
    }

    @Test
    void peopleAreFoundByNameWhetherTheyHaveAPostOrNot() {
        trust.person("Amir Away");

        assertThat(list.find("am", 10)).extracting(person -> person.name()).containsExactly("Amy Adams", "Amir Away");
        assertThat(list.find(" ", 10)).isEmpty();
        long erased = trust.person("Erased person", "x1");
        trust.together(() -> jdbc.sql("UPDATE person SET erased_at = '2026-01-01' WHERE id = ?")
                .param(erased)
                .update());
        assertThat(list.find("erased", 10)).as("who was erased is nobody").isEmpty();
        assertThat(list.grants("hart", false, 10)).hasSize(1);
        assertThat(list.grants("adams", false, 10)).isEmpty();
    }

    private void grant(GrantableRole role, LocalDate from, @Nullable LocalDate to) {
        desk.grant(amy, role, from, to, "A test");
    }

    private boolean is(String role) {
        return roles.viewer(amy).orElseThrow().is(role);
    }

    private RoleGrant of(long person) {
        return grants(false).stream()
                .filter(grant -> grant.person() == person)
                .findFirst()
                .orElseThrow();
    }

    private List<RoleGrant> grants(boolean ended) {
        return list.grants("", ended, 50);
    }

    private static void refused(ThrowingCallable deed, String why) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(deed).withMessageContaining(why);
    }

    private static void denied(ThrowingCallable deed) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed);
    }
}
