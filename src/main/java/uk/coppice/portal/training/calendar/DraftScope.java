package uk.coppice.portal.training.calendar;

import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;

/** Which sessions a viewer may know of, as a condition in SQL: a draft is seen by administrators and its leads alone. */
public final class DraftScope {

    private DraftScope() {}

    /** For a session with the alias {@code s}. */
    public static String of(Viewer viewer) {
        if (viewer.is(Roles.TRAINING_ADMINISTRATOR) || viewer.is(Roles.OPERATOR)) {
            return "1 = 1";
        }
        // A number of our own, so it may stand in the text.
        return viewer.personId() == null
                ? "s.status <> 'DRAFT'"
                : "(s.status <> 'DRAFT' OR EXISTS (SELECT 1 FROM session_lead d WHERE d.session_id = s.id "
                        + "AND d.person_id = " + viewer.personId() + "))";
    }
}
