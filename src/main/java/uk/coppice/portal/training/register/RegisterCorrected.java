package uk.coppice.portal.training.register;

/**
 * A mark of a finished register was put right, or somebody was added to it or taken off; published within the transaction
 * that does it.
 *
 * @param sessionId the session's id
 */
public record RegisterCorrected(long sessionId) {}
