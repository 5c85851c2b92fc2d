package uk.coppice.portal.improvement.progression;

import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;

/** Whose offers somebody may see and record: human resources everybody's, heads and deputies those made to staff of their schools. */
final class OfferScope {

    private OfferScope() {}

    static NameScope of(Viewer viewer) {
        if (viewer.is(Roles.HR) || viewer.is(Roles.OPERATOR)) {
            return NameScope.EVERYONE;
        }
        return viewer.is(Roles.SCHOOL_LEADER) ? NameScope.of(viewer.ledSchools()) : NameScope.NOBODY;
    }
}
