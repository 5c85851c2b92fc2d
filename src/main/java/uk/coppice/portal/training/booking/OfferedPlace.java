package uk.coppice.portal.training.booking;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.training.booking.PlaceBook.Place;
import uk.coppice.portal.training.booking.PlaceGiving.Giving;
import uk.coppice.portal.training.booking.rules.BookingRule;

/** Takes a place that was offered from the waiting list; every rule is checked again. */
@Component
class OfferedPlace {

    private final PlaceGiving giving;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    OfferedPlace(PlaceGiving giving, CurrentViewer currentViewer, Clock clock) {
        this.giving = giving;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** @throws Refusal when the offer has ended or a rule no longer allows the place */
    void take(Place place) {
        if (over(place)) {
            throw new Refusal("This offer has ended, and the place goes to the next in line. You are not booked.");
        }
        giving.give(
                        place,
                        new Giving(
                                "",
                                BookingRule.ASKED_BEFORE,
                                Cause.OWN,
                                currentViewer.get().recordedBy()))
                .ifPresent(reason -> {
                    throw new Refusal(reason.sentence() + " The place is still held for you until the offer ends.");
                });
    }

    /** Whether the time of an offer or a request is over. */
    boolean over(Place place) {
        return place.current()
                .map(PlaceRow::expiresAt)
                .filter(ends -> !clock.instant().isBefore(ends))
                .isPresent();
    }
}
