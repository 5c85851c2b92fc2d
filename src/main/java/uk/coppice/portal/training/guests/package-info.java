/**
 * Guests from other schools: the public list of open sessions, and places booked by name, school and email through a
 * sealed link, without an account.
 */
@NullMarked
@NamedInterface("guests")
package uk.coppice.portal.training.guests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
