package uk.coppice.portal.access.roles;

import java.io.Serializable;

/**
 * A role of one person, and where it comes from.
 *
 * @param role as people say it: {@code School leader}
 * @param source whole sentences on what it follows from, or who granted it and why
 * @param counts whether it counts today; else it is still to come, or rests
 */
public record HeldRole(String role, String source, boolean counts) implements Serializable {}
