package uk.coppice.portal.training.booking;

import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Delegate;

/**
 * A delegate's place in a session changed; published within the transaction that changes it.
 *
 * @param bookingId the row that says so
 * @param sessionId the session
 * @param delegate whose place
 * @param before the state before; null when there was none
 * @param after the state now
 * @param cause why
 * @param by who did it; 0 for somebody without a staff record, null for the portal itself
 */
public record PlaceChanged(
        long bookingId,
        long sessionId,
        Delegate delegate,
        @Nullable BookingState before,
        BookingState after,
        Cause cause,
        @Nullable Long by) {}
