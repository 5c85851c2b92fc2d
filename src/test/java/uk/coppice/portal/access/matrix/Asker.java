package uk.coppice.portal.access.matrix;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;

/**
 * Somebody who asks.
 *
 * @param name as in {@code access-matrix.yaml}
 * @param person id of the record; null without one
 * @param viewer as whom the portal sees them today; null: as nobody
 */
record Asker(String name, @Nullable Long person, @Nullable Viewer viewer) {

    /** Lets the thread act for them. */
    void act() {
        if (viewer == null) {
            Acting.asNobody();
        } else {
            Acting.as(viewer);
        }
    }

    boolean isStaff() {
        return viewer != null && viewer.isStaff();
    }

    /** Whether they hold one of these roles, be it because another one brings it along. */
    boolean isOneOf(Set<String> roles) {
        return viewer != null && viewer.roles().stream().anyMatch(roles::contains);
    }

    boolean signedIn() {
        return viewer != null;
    }
}
