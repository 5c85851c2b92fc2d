package uk.coppice.portal.training.interest;

import java.util.List;

/**
 * A session that some people asked for is published; published within the transaction that publishes it, so that they
 * are told before anybody else.
 *
 * @param sessionId the session
 * @param topic what they asked for
 * @param people who asked, by id, the first to ask first; never empty
 */
public record TopicPlanned(long sessionId, String topic, List<Long> people) {}
