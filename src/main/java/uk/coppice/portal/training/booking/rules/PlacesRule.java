package uk.coppice.portal.training.booking.rules;

import java.util.Optional;

/** No more bookings than places. */
public final class PlacesRule implements BookingRule {

    @Override
    public Optional<Reason> refuse(BookingFacts facts) {
        return facts.placesLeft() > 0
                ? Optional.empty()
                : Optional.of(new Reason(
                        Reason.Kind.FULL,
                        "Full",
                        (facts.places() == 1 ? "The one place is" : "All " + facts.places() + " places are")
                                + " taken."));
    }
}
