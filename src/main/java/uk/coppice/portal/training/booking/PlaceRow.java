package uk.coppice.portal.training.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Delegate;

/**
 * The current state of a delegate's place in a session, as its row tells it.
 *
 * @param cause why it came into this state; null for an imported one
 * @param expiresAt until when an offer holds or a request is to be decided on; null for other states
 */
record PlaceRow(
        long id,
        Delegate delegate,
        BookingState state,
        @Nullable Cause cause,
        @Nullable Instant expiresAt) {}
