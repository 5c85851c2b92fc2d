package uk.coppice.portal.training.guests;

/**
 * A guest's place in a session, as shown to whoever holds the guest's link.
 *
 * @param session the session
 * @param name the guest
 * @param booked whether they have a place
 * @param mayCancel whether the place can still be given up
 * @param calledOff whether the trust has called the session off
 * @param over whether the session has ended
 * @param attended whether its register is finished and says that they were there, so that there is a certificate
 * @param marked whether its register says so, finished or not
 * @param manageToken seals guest and session, for a link to come back
 */
public record GuestPlace(
        OpenSession session,
        String name,
        boolean booked,
        boolean mayCancel,
        boolean calledOff,
        boolean over,
        boolean attended,
        boolean marked,
        String manageToken) {}
