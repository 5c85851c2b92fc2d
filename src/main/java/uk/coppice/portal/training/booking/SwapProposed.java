package uk.coppice.portal.training.booking;

/**
 * Somebody holds their place out to a colleague; published within the transaction that notes it.
 *
 * @param sessionId the session
 * @param person who has the place
 * @param colleague who is to say whether they take it
 */
public record SwapProposed(long sessionId, long person, long colleague) {}
