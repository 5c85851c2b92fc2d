package uk.coppice.portal.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.coppice.portal.access.roles.GrantableRole;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.cli.PortalCommand;

/** {@code portal sign-in WHO}: prints a one-time sign-in link. */
@Component
@Command(
        name = "sign-in",
        mixinStandardHelpOptions = true,
        description = "Print a link that signs one person in, once, within 15 minutes.")
class SignInCommand implements PortalCommand {

    @Parameters(paramLabel = "WHO", description = "A staff number, or the word administrator.")
    String who = "";

    @Option(
            names = "--make-administrator",
            description = "First make this member of staff a trust administrator, for good.")
    boolean makeAdministrator;

    @Option(names = "--make-hr", description = "First make this member of staff one of human resources, for good.")
    boolean makeHr;

    @Option(names = "--make-ect-lead", description = "First make this member of staff the trust's ECT lead, for good.")
    boolean makeEctLead;

    @Option(
            names = "--grant",
            paramLabel = "ROLE",
            split = ",",
            description = "First grant a role, for good; several with commas between: ${COMPLETION-CANDIDATES}.")
    List<GrantableRole> grant = List.of();

    @Spec
    @Nullable
    CommandSpec spec;

    private final SignInLinks links;
    private final RoleGrants grants;
    private final PersonRoles roles;
    private final StaffDirectory directory;
    private final Clock clock;
    private final PortalAddress address;

    SignInCommand(
            SignInLinks links,
            RoleGrants grants,
            PersonRoles roles,
            StaffDirectory directory,
            Clock clock,
            PortalAddress address) {
        this.links = links;
        this.grants = grants;
        this.roles = roles;
        this.directory = directory;
        this.clock = clock;
        this.address = address;
    }

    @Override
    public Integer call() {
        Long person = null;
        if (!who.equals("administrator")) {
            var today = LocalDate.now(clock);
            person = directory
                    .findByStaffNo(who, today)
                    .orElseThrow(() -> new Refusal("There is nobody with the staff number " + who + "."))
                    .id();
            if (roles.viewer(person).isEmpty() && (makeAdministrator || makeHr || makeEctLead)) {
                throw new Refusal(who + " has no post today, so cannot sign in.");
            }
            for (var role : rolesToGrant()) {
                grants.grant(person, role.name(), "Granted at the command line");
            }
            if (roles.viewer(person).isEmpty()) {
                throw new Refusal(who + " has no post today, and no role without one, so cannot sign in.");
            }
        }
        if (spec != null) {
            spec.commandLine().getOut().println(address.of("/sign-in/link#" + links.issue(person)));
        }
        return 0;
    }

    private Set<GrantableRole> rolesToGrant() {
        var granted = EnumSet.noneOf(GrantableRole.class);
        granted.addAll(grant);
        if (makeAdministrator) {
            granted.add(GrantableRole.TRUST_ADMINISTRATOR);
        }
        if (makeHr) {
            granted.add(GrantableRole.HR);
        }
        if (makeEctLead) {
            granted.add(GrantableRole.ECT_LEAD);
        }
        return granted;
    }
}
