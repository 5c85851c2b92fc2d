package uk.coppice.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class SignInCommandTest {

    private final SignInCommand command;
    private final PersonRoles roles;
    private final TestTrust trust;
    private final StringWriter said = new StringWriter();
    private long amy;

    SignInCommandTest(SignInCommand command, PersonRoles roles, TestTrust trust) {
        this.command = command;
        this.roles = roles;
        this.trust = trust;
    }

    @BeforeEach
    void aTeacher() {
        amy = trust.person("Amy Adams", "S1");
        trust.post(amy, trust.school("Willow Primary"), StaffGroup.TEACHER);
    }

    @Test
    void everyRoleIsReachedByOneOption() {
        assertThat(run("S1", "--grant", "TRAINING_ADMINISTRATOR,TRUSTEE", "--grant", "DATA_PROTECTION_OFFICER"))
                .isZero();

        assertThat(said.toString()).contains("/sign-in/link#");
        assertThat(held())
                .containsExactlyInAnyOrder(
                        Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.TRUSTEE, Roles.DATA_PROTECTION_OFFICER);
    }

    @Test
    void theOldOptionsStillWorkAnyNumberOfTimes() {
        for (int n = 0; n < 2; n++) {
            assertThat(run("S1", "--make-administrator", "--make-hr", "--make-ect-lead"))
                    .isZero();
        }

        assertThat(held())
                .isEqualTo(Roles.withImplied(Set.of(Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.HR, Roles.ECT_LEAD)));
    }

    @Test
    void whoHasNoPostGetsALinkOnlyWithARoleThatWantsNone() {
        trust.email(trust.person("Tess True", "X-1"), "tess@trustees.example");

        assertThat(run("X-1")).isNotZero();
        assertThat(run("X-1", "--make-administrator")).isNotZero();
        assertThat(run("X-1", "--grant", "HR")).isNotZero();
        assertThat(run("S2", "--grant", "HR")).isNotZero();
        assertThat(run("S1", "--grant", "STAFF")).isNotZero();
        assertThat(said.toString()).isEmpty();
        assertThat(run("X-1", "--grant", "TRUSTEE")).isZero();
        assertThat(run("X-1")).isZero();
    }

    private int run(String... words) {
        // The portal runs it once; picocli takes what a former run left for what it is without options.
        command.grant = List.of();
        command.makeAdministrator = false;
        command.makeHr = false;
        command.makeEctLead = false;
        return new CommandLine(command)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(words);
    }

    private Set<String> held() {
        return roles.viewer(amy).orElseThrow().roles();
    }
}
