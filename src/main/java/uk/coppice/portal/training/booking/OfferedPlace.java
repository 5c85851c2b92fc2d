package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.training.booking.PlaceBook.Place;
import uk.coppice.portal.training.booking.PlaceGiving.Giving;
import uk.coppice.portal.training.booking.rules.BookingRule;
import uk.coppice.portal.training.booking.rules.Reason;

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

    /**
     * For somebody who has read the offer, and with it what it clashes with.
     *
     * @throws Refusal when the offer has ended or a rule no longer allows the place
     */
    void take(Place place) {
        take(place, BookingRule.ASKED_BEFORE, " The place is still held for you until the offer ends.");
    }

    /**
     * @param waived rules that do not count this time
     * @param kept what is so if one of the others does not allow the place
     * @throws Refusal when the offer has ended or a rule no longer allows the place
     */
    void take(Place place, Set<Reason.Kind> waived, String kept) {
        if (over(place)) {
            throw new Refusal("This offer has ended, and the place goes to the next in line. You are not booked.");
        }
        giving.give(place, new Giving("", waived, Cause.OWN, currentViewer.get().recordedBy()))
                .ifPresent(reason -> {
                    throw new Refusal(reason.sentence() + kept);
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
