package uk.coppice.portal.training.booking;

import java.util.List;

/**
 * Somebody at a school has not decided on a request for too long; published within the transaction that notes it.
 *
 * @param sessionId the session
 * @param person who asked for the place
 * @param approvers who should be reminded now, by id; never empty
 */
public record ApprovalReminded(long sessionId, long person, List<Long> approvers) {}
