package uk.coppice.portal.access.identity;

/**
 * An account became a person's way in, or stopped being it. Published in the transaction that does it.
 *
 * @param identityId the binding
 * @param personId whose
 * @param bound true: bound at a first sign-in; false: undone by an administrator
 */
public record AccountBound(long identityId, long personId, boolean bound) {}
