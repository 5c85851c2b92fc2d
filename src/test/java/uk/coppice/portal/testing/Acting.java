package uk.coppice.portal.testing;

import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.coppice.portal.platform.cli.CommandLineMode;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;

/** Says on whose behalf the current thread acts. */
public final class Acting {

    private Acting() {}

    /** As the command line does. */
    public static void asOperator() {
        CommandLineMode.actAsOperator();
    }

    /** As a member of staff. */
    public static void asStaff(long person) {
        as(person, Roles.STAFF);
    }

    /** As a person who has exactly these roles. */
    public static void as(long person, String... roles) {
        as(new Viewer(person, "Person " + person, Set.of(roles), Set.of()));
    }

    /** As a member of staff who leads some schools. */
    public static void asLeaderOf(long person, Long... schools) {
        as(new Viewer(person, "Person " + person, Set.of(Roles.STAFF, Roles.SCHOOL_LEADER), Set.of(schools)));
    }

    /** As the trust administrator who has no staff record. */
    public static void asAdministrator() {
        as(new Viewer(null, "Trust administrator", Set.of(Roles.TRUST_ADMINISTRATOR), Set.of()));
    }

    public static void as(Viewer viewer) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                viewer,
                null,
                AuthorityUtils.createAuthorityList(
                        viewer.roles().stream().map(role -> "ROLE_" + role).toList())));
        SecurityContextHolder.setContext(context);
    }

    /** As somebody who has not signed in. */
    public static void asNobody() {
        SecurityContextHolder.clearContext();
    }
}
