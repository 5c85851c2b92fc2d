package uk.coppice.portal.training;

import java.util.Optional;

/** Where a guest, who has no account, confirms, sees and cancels a booking. What stands behind the {@code #} is secret. */
public interface GuestLinks {

    /** The whole address of the page for one guest and session; empty when there is none for them. */
    Optional<String> manage(long guestId, long sessionId);

    /** The whole address of the page on which a place is confirmed, with the secret that proves the address. */
    String confirm(String secret);
}
