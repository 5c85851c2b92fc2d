package uk.coppice.portal.training.booking;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in a session.
 *
 * @param state of their place; null for none
 * @param until until when they may take an offer, or the school may decide on a request; else null
 */
public record OwnPlace(
        @Nullable BookingState state, @Nullable LocalDateTime until) {

    public static final OwnPlace NONE = new OwnPlace(null, null);

    /** Whether nobody else can have it: booked, asked for or offered. */
    public boolean held() {
        return state != null && state.holdsPlace();
    }
}
