package uk.coppice.portal.training.booking;

/**
 * A colleague said no to a place held out to them; published within the transaction that notes it.
 *
 * @param sessionId the session
 * @param person who has the place, and keeps it
 * @param colleague who declined
 */
public record SwapDeclined(long sessionId, long person, long colleague) {}
