package uk.coppice.portal.training;

/**
 * A draft is about to be deleted; published within the transaction that deletes it, so that whatever points at it can
 * let go.
 *
 * @param sessionId its id
 */
public record DraftDeleted(long sessionId) {}
