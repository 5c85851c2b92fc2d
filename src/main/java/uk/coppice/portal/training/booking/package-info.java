/** Places in sessions: given, taken back, waited for. {@link uk.coppice.portal.training.booking.BookingDesk} is the one door. */
@NullMarked
@NamedInterface("booking")
package uk.coppice.portal.training.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
