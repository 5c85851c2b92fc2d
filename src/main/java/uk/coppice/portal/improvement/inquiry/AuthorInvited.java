package uk.coppice.portal.improvement.inquiry;

/** Somebody was asked to join an inquiry. Published in the transaction that makes it true. */
public record AuthorInvited(long inquiry, long person) {}
