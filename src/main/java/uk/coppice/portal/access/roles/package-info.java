/**
 * Roles that are granted: who holds what from when to when, why, and by whom; granting and ending them. What follows from
 * posts and from other data stands beside them where a person's roles are listed ({@code HeldRoles}).
 */
@NullMarked
@NamedInterface("roles")
package uk.coppice.portal.access.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
