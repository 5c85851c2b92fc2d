/** The rules of booking, each with its reason in a teacher's words; no Spring. */
@NullMarked
@NamedInterface("rules")
package uk.coppice.portal.training.booking.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
