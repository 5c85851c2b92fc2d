package uk.coppice.portal.training.register;

/**
 * A guest without a place was added to a register as present; published within the transaction that adds them.
 *
 * @param sessionId the session's id
 * @param guestId the guest's id
 */
public record GuestCame(long sessionId, long guestId) {}
