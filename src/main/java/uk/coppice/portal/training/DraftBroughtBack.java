package uk.coppice.portal.training;

import java.util.List;

/**
 * A deleted draft was brought back; published within the transaction that does it, so that whatever let go of it can take
 * hold of it again.
 *
 * @param sessionId the id that it has now
 * @param topics what staff had asked for and it came of, by id
 */
public record DraftBroughtBack(long sessionId, List<Long> topics) {}
