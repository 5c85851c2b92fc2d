/** Checking in by oneself, with the code that the lead shows in the room. */
@NullMarked
@NamedInterface("checkin")
package uk.coppice.portal.training.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
