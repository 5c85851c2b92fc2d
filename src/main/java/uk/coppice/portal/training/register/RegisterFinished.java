package uk.coppice.portal.training.register;

/**
 * A register was finished, so its session counts as delivered; published within the transaction that finishes it.
 *
 * @param sessionId the session's id
 */
public record RegisterFinished(long sessionId) {}
