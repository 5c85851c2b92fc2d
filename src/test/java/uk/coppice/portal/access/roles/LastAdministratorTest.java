package uk.coppice.portal.access.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.access.PersonRoles;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/** No change of roles leaves the trust without an administrator. */
@DatabaseTest
class LastAdministratorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 14);
    private static final GrantableRole ROLE = GrantableRole.TRUST_ADMINISTRATOR;

    private final RoleDesk desk;
    private final RoleList list;
    private final PersonRoles roles;
    private final TestTrust trust;
    private long willow;
    private long kay;

    LastAdministratorTest(RoleDesk desk, RoleList list, PersonRoles roles, TestTrust trust) {
        this.desk = desk;
        this.list = list;
        this.roles = roles;
        this.trust = trust;
    }

    @BeforeEach
    void oneAdministrator() {
        willow = trust.school("Willow Primary");
        kay = trust.administrator("Kay Hart", willow);
        Acting.as(viewer(kay));
    }

    @Test
    void theLastOneCantGo() {
        refused(() -> desk.endNow(kay, ROLE, grant(kay), "I leave"), "without an administrator from now on");
        refused(
                () -> desk.changeEnd(kay, ROLE, grant(kay), TODAY.plusDays(10), "I leave"),
                "without an administrator from 25 January 2026 on");
        Acting.asAdministrator();
        refused(() -> desk.endNow(kay, ROLE, grant(kay), "She leaves"), "without an administrator");
        assertThat(viewer(kay).is(Roles.TRUST_ADMINISTRATOR)).isTrue();
    }

    @Test
    void whoHasAnotherBesideThemGoes() {
        long ben = trust.administrator("Ben Brown", willow);

        desk.endNow(kay, ROLE, grant(kay), "Ben is there");

        assertThat(viewer(kay).is(Roles.TRUST_ADMINISTRATOR)).isFalse();
        Acting.as(viewer(ben));
        refused(() -> desk.endNow(ben, ROLE, grant(ben), "I go too"), "without an administrator");
    }

    @Test
    void onlyWhoIsOneOnEveryDayToComeCountsAsAnother() {
        long ben = trust.teacher("Ben Brown", willow);
        trust.grant(ben, Roles.TRUST_ADMINISTRATOR, "2025-09-01", "2026-03-31");
        refused(() -> desk.endNow(kay, ROLE, grant(kay), "Ben is there"), "from 1 April 2026 on");

        long leaver = trust.person("Lee Left");
        trust.post(leaver, willow, StaffGroup.TEACHER).to("2026-01-13");
        trust.grant(leaver, Roles.TRUST_ADMINISTRATOR, "2025-09-01", null);
        refused(() -> desk.endNow(kay, ROLE, grant(kay), "Lee is there"), "from 1 April 2026 on");

        long leaving = trust.person("Lia Leaving");
        trust.post(leaving, willow, StaffGroup.TEACHER).to("2026-08-31");
        trust.grant(leaving, Roles.TRUST_ADMINISTRATOR, "2025-09-01", null);
        refused(() -> desk.endNow(kay, ROLE, grant(kay), "Lia is there"), "from 1 September 2026 on");

        trust.grant(trust.teacher("Nia Next", willow), Roles.TRUST_ADMINISTRATOR, "2026-09-01", null);
        desk.endNow(kay, ROLE, grant(kay), "All days are covered");
    }

    @Test
    void whoIsNotStaffCountsWhileTheRoleRuns() {
        desk.grant(new RoleDesk.NotStaff("Ola", "Office", "ola@it.example"), ROLE, TODAY, null, "IT partner");

        desk.endNow(kay, ROLE, grant(kay), "Ola is there");
    }

    @Test
    void takingAGrantBackIsNoWayRound() {
        var undo = desk.grant(trust.teacher("Ben Brown", willow), ROLE, TODAY, null, "A second one");
        desk.endNow(kay, ROLE, grant(kay), "Ben is there");

        refused(() -> desk.undo(undo), "without an administrator");
    }

    /** Each of several ends another: all at once, one of them stays. */
    @RepeatedTest(3)
    void whoEndEachOtherAtTheSameMomentLeaveOne() throws Exception {
        var all = new ArrayList<>(List.of(kay));
        IntStream.rangeClosed(1, 5).forEach(n -> all.add(trust.administrator("Number " + n, willow)));
        var start = new CyclicBarrier(all.size());
        var deeds = IntStream.range(0, all.size())
                .mapToObj(n -> deed(start, all.get(n), all.get((n + 1) % all.size())))
                .toList();

        int ended = 0;
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            for (var deed : threads.invokeAll(deeds)) {
                ended += deed.get() ? 1 : 0;
            }
        }

        assertThat(ended).isEqualTo(all.size() - 1);
        assertThat(all.stream().filter(one -> viewer(one).is(Roles.TRUST_ADMINISTRATOR)))
                .hasSize(1);
    }

    private Callable<Boolean> deed(CyclicBarrier start, long who, long whose) {
        var viewer = viewer(who);
        long grant = grant(whose);
        return () -> {
            Acting.as(viewer);
            start.await();
            try {
                desk.endNow(whose, ROLE, grant, "A quarrel");
                return true;
            } catch (Refusal refusal) {
                assertThat(refusal.reason()).contains("without an administrator");
                return false;
            } finally {
                Acting.asNobody();
            }
        };
    }

    private long grant(long person) {
        return list.grants("", false, 50).stream()
                .filter(one -> one.person() == person)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Viewer viewer(long person) {
        return roles.viewer(person).orElseThrow();
    }

    private static void refused(ThrowingCallable deed, String why) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(deed).withMessageContaining(why);
    }
}
