/**
 * Places in sessions: asked for, given, taken back, waited for, offered, swapped. The desks are its doors, one for each who
 * acts; behind them all {@code PlaceBook} is the only one that writes places, and tells of it with
 * {@link uk.coppice.portal.training.booking.PlaceChanged} in the same transaction. The rules stand beside it, without Spring.
 */
@NullMarked
@NamedInterface("booking")
package uk.coppice.portal.training.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
