package uk.coppice.portal.training;

import java.util.Optional;

/** Where a guest, who has no account, sees and cancels a booking. */
@FunctionalInterface
public interface GuestLinks {

    /** The whole address of the page for one guest and session; empty when there is none for them. */
    Optional<String> manage(long guestId, long sessionId);
}
