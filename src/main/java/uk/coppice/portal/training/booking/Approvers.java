package uk.coppice.portal.training.booking;

import java.util.List;

/** Who at a delegate's school agrees, or not, to a place asked for. */
@FunctionalInterface
public interface Approvers {

    /**
     * The people who may decide on a request now, by id; the one asked first comes first. Empty when the school wants no
     * approval, or nobody is there to give it.
     */
    List<Long> of(long person, long sessionId);
}
