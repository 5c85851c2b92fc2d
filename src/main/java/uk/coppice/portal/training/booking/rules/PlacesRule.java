package uk.coppice.portal.training.booking.rules;

import java.util.Optional;

/** No more bookings than places. */
public final class PlacesRule implements BookingRule {

    @Override
    public Optional<Reason> refuse(BookingFacts facts) {
        var places = facts.places();
        return places.left() > 0
                ? Optional.empty()
                : Optional.of(new Reason(
                        Reason.Kind.FULL,
                        "Full",
                        (places.all() == 1 ? "The one place is" : "All " + places.all() + " places are") + " taken."));
    }
}
