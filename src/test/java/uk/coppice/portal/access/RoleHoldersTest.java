package uk.coppice.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/** Mail goes to those for whom a role counts, as it does when they sign in. It is 14 January 2026. */
@DatabaseTest
class RoleHoldersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 14);
    private static final Set<String> WANTED = Set.of(Roles.HR, Roles.DATA_PROTECTION_OFFICER);

    private final RoleHolders holders;
    private final PersonRoles roles;
    private final TestTrust trust;
    private final TransactionTemplate transaction;

    RoleHoldersTest(RoleHolders holders, PersonRoles roles, TestTrust trust, TransactionTemplate transaction) {
        this.holders = holders;
        this.roles = roles;
        this.trust = trust;
        this.transaction = transaction;
    }

    @Test
    void whoHasNoPostHoldsWhatNeedsNone() {
        long willow = trust.school("Willow Primary");
        long helen = trust.teacher("Helen Hart", willow);
        long left = trust.person("Lee Left");
        trust.post(left, willow, StaffGroup.ADMIN).to("2026-01-13");
        long between = trust.person("Mo Moves");
        trust.post(between, willow, StaffGroup.ADMIN).to("2026-01-13");
        trust.post(between, trust.school("Oak Primary"), StaffGroup.ADMIN).from("2026-01-20");
        List.of(helen, left, between).forEach(one -> trust.grant(one, Roles.HR, "2025-09-01", null));
        long dora = trust.person("Dora Dean");
        trust.grantWithoutPost(dora, Roles.DATA_PROTECTION_OFFICER, "2025-09-01", null);
        trust.grantWithoutPost(trust.person("Tess True"), Roles.TRUSTEE, "2025-09-01", null);
        trust.grantWithoutPost(trust.person("Pat Past"), Roles.DATA_PROTECTION_OFFICER, "2025-09-01", "2026-01-13");

        assertThat(on(TODAY))
                .containsExactlyInAnyOrder(helen, dora)
                .allMatch(
                        one -> roles.viewer(one).orElseThrow().roles().stream().anyMatch(WANTED::contains));
        assertThat(on(TODAY.plusDays(6))).containsExactlyInAnyOrder(helen, dora, between);
    }

    private List<Long> on(LocalDate day) {
        return transaction.execute(status -> holders.of(WANTED, day));
    }
}
