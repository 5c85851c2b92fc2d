package uk.coppice.portal.training;

import java.util.Set;

/**
 * A session was changed; published within the transaction that changes it, once for all that changed together.
 *
 * @param sessionId its id
 * @param what everything that is different now; never empty
 */
public record SessionChanged(long sessionId, Set<What> what) {

    /** What can be different about a session. */
    public enum What {
        PUBLISHED,
        DATE_OR_TIME,
        PLACE,
        LEADS,
        TEXT,
        CAPACITY,
        CALLED_OFF,
        REINSTATED
    }
}
