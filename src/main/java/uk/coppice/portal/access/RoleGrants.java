package uk.coppice.portal.access;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;

/** Roles that do not follow from the directory, each with a start and a reason. */
@Service
public class RoleGrants {

    private static final Set<String> GRANTABLE = Set.of(Roles.TRUST_ADMINISTRATOR, Roles.HR, Roles.ECT_LEAD);

    private final JdbcClient jdbc;
    private final Clock clock;

    RoleGrants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Grants a role from today on.
     *
     * @throws Refusal when the role cannot be granted
     */
    @RolesAllowed(Roles.OPERATOR)
    @Transactional
    @Audited(value = Act.CHANGED, what = "granted role", person = "#personId", object = "#role")
    public void grant(long personId, String role, String reason) {
        if (!GRANTABLE.contains(role)) {
            throw new Refusal("The role " + role + " follows from the staff directory and cannot be granted.");
        }
        jdbc.sql("INSERT INTO role_grant (id, person_id, role, start_date, reason) VALUES (?, ?, ?, ?, ?)")
                .params(Ids.next(), personId, role, LocalDate.now(clock), reason)
                .update();
    }
}
