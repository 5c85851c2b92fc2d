package uk.coppice.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.access.identity.Identities;
import uk.coppice.portal.access.provider.Account;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.directory.PersonEdit;
import uk.coppice.portal.people.directory.PersonFacts;
import uk.coppice.portal.people.directory.StaffDesk;
import uk.coppice.portal.people.erasure.Eraser;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/** What stands still while somebody holds a granted role, or is to hold one. It is 14 January 2026. */
@DatabaseTest
class OpenGrantsTest {

    private static final String EMAIL = "kay@willow.example";
    private static final String OTHER = "office@willow.example";

    private final StaffDesk desk;
    private final Identities identities;
    private final Eraser eraser;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private long willow;
    private long kay;
    private long hr;

    OpenGrantsTest(StaffDesk desk, Identities identities, Eraser eraser, TestTrust trust, JdbcClient jdbc) {
        this.desk = desk;
        this.identities = identities;
        this.eraser = eraser;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anAdministratorWhoHasNotSignedInYet() {
        willow = trust.school("Willow Primary");
        kay = trust.administrator("Kay Hart", willow);
        trust.email(kay, EMAIL);
        hr = trust.teacher("Helen Hart", willow);
        Acting.as(hr, Roles.STAFF, Roles.HR);
    }

    @Test
    void humanResourcesDoNotSayWhoseAccountGetsARole() {
        for (String email : new String[] {OTHER, null}) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> write("Hart", email))
                    .withMessageContaining("Ask a trust administrator")
                    .withMessageEndingWith("Nothing is saved.");
        }
        write("Brown", EMAIL);

        Acting.asAdministrator();
        write("Brown", OTHER);
    }

    @Test
    void onceTheAccountIsKnownTheEmailIsMailAlone() {
        identities.admit(new Account(
                "school", "https://school.example", "1", Optional.of(EMAIL), SignInRefusal.WRONG_ACCOUNT, EMAIL, ""));

        write("Brown", OTHER);
    }

    @Test
    void theEmailsOfAllOthersAreTheirsToChange() {
        long ben = trust.staff("Ben Brown", willow, StaffGroup.ADMIN);
        trust.grant(ben, Roles.HR, "2025-09-01", "2026-01-13");

        desk.change(ben, 0, PersonEdit.facts(new PersonFacts("Ben", "Brown", OTHER, null)));
    }

    @Test
    void whatWasTakenBackBeforeItBeganHoldsNothingUp() {
        long ben = trust.person("Ben Brown");
        trust.grant(ben, Roles.HR, "2026-02-01", "2026-01-31");

        assertThat(holdings(ben)).isEmpty();
        trust.grant(ben, Roles.ECT_LEAD, "2026-02-01", null);
        assertThat(holdings(ben)).containsExactly("They hold a role that was granted to them. End it first.");
    }

    private List<String> holdings(long person) {
        return eraser.holdings(Kind.PERSON, person, LocalDate.of(2026, 1, 14)).stream()
                .map(holding -> holding.why())
                .toList();
    }

    private void write(String last, @Nullable String email) {
        int version = jdbc.sql("SELECT version FROM person WHERE id = ?")
                .param(kay)
                .query(Integer.class)
                .single();
        desk.change(kay, version, PersonEdit.facts(new PersonFacts("Kay", last, email, null)));
    }
}
