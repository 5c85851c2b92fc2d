package uk.coppice.portal.training.register;

/**
 * A finished register was opened again, so its session does not count until it is finished once more; published within
 * the transaction that opens it.
 *
 * @param sessionId the session's id
 */
public record RegisterReopened(long sessionId) {}
