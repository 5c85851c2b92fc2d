package uk.coppice.portal.people;

/**
 * Name, posts or long absences of somebody were edited in the portal. Published in the transaction that does it; not by
 * an import.
 *
 * @param personId whose
 */
public record PersonChanged(long personId) {}
