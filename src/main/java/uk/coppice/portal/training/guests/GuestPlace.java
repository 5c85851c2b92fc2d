package uk.coppice.portal.training.guests;

/**
 * A guest's place in a session, as shown to whoever holds the guest's link.
 *
 * @param session the session
 * @param name the guest
 * @param booked whether they have a place
 * @param mayCancel whether the place can still be given up
 * @param calledOff whether the trust has called the session off
 * @param manageToken seals guest and session, for a link to come back
 */
public record GuestPlace(
        OpenSession session, String name, boolean booked, boolean mayCancel, boolean calledOff, String manageToken) {}
