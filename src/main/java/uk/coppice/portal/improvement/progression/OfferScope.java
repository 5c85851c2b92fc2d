package uk.coppice.portal.improvement.progression;

import java.util.Set;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;

/**
 * Whose offers somebody may see and record.
 *
 * @param everyone everybody's
 * @param schools else those made to staff of these schools
 */
record OfferScope(boolean everyone, Set<Long> schools) {

    static OfferScope of(Viewer viewer) {
        boolean all = viewer.is(Roles.HR) || viewer.is(Roles.OPERATOR);
        return new OfferScope(all, all || !viewer.is(Roles.SCHOOL_LEADER) ? Set.of() : viewer.ledSchools());
    }
}
