package uk.coppice.portal.access;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import uk.coppice.portal.access.roles.GrantableRole;
import uk.coppice.portal.access.roles.RoleDesk;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;

/** Roles granted at the command line, which makes the first administrator of a trust; in the browser see {@link RoleDesk}. */
@Service
public class RoleGrants {

    private final RoleDesk desk;
    private final Clock clock;

    RoleGrants(RoleDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Grants a role from today on, until further notice. Whoever holds it today goes on as they do.
     *
     * @param role its name in {@link Roles}
     * @throws Refusal when the role cannot be granted, or not to this person
     */
    @RolesAllowed(Roles.OPERATOR)
    public void grant(long personId, String role, String reason) {
        var granted = GrantableRole.of(role)
                .orElseThrow(() ->
                        new Refusal("The role " + role + " follows from the staff directory and cannot be granted."));
        if (!desk.holds(personId, granted)) {
            desk.grant(personId, granted, LocalDate.now(clock), null, reason);
        }
    }
}
