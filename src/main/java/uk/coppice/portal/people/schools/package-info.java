/** Keeping the schools: when they belong to the trust, and which numbers they have and had. */
@NullMarked
package uk.coppice.portal.people.schools;

import org.jspecify.annotations.NullMarked;
