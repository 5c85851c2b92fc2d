package uk.coppice.portal.dataprotection.request;

import java.util.Set;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;

/** Who handles requests about data. */
final class Handlers {

    static final Set<String> ROLES = Set.of(Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR);

    private Handlers() {}

    static boolean has(Viewer viewer) {
        return ROLES.stream().anyMatch(viewer::is);
    }
}
