package uk.coppice.portal.training.booking;

import java.time.LocalDateTime;

/**
 * The waiting list of a session, as one viewer sees it.
 *
 * @param length how many wait
 * @param mine where the viewer stands, from 1; 0 when they don't wait
 * @param mayJoin whether the viewer may join it now
 * @param freezesAt when nobody is moved up any more
 */
public record WaitingList(int length, int mine, boolean mayJoin, LocalDateTime freezesAt) {

    /** Whether the viewer is in line. */
    public boolean waiting() {
        return mine > 0;
    }
}
