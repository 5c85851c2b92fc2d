package uk.coppice.portal.training.booking.rules;

import java.util.Optional;
import uk.coppice.portal.platform.DateWords;

/** A session is booked from the day on which booking opens until it closes. */
public final class WindowRule implements BookingRule {

    @Override
    public Optional<Reason> refuse(BookingFacts facts) {
        var window = facts.session().window();
        var words = new DateWords(facts.now().toLocalDate());
        var opens = window.opensOn();
        if (opens != null && facts.now().toLocalDate().isBefore(opens)) {
            return Optional.of(new Reason(
                    Reason.Kind.WINDOW,
                    "Booking opens on " + words.day(opens),
                    facts.who().say("You can book from that morning on.", "can be booked from that morning on.")));
        }
        if (facts.now().isBefore(window.closesAt())) {
            return Optional.empty();
        }
        return Optional.of(new Reason(
                Reason.Kind.WINDOW,
                "Booking closed on " + words.moment(window.closesAt()),
                facts.who()
                        .say(
                                "If you can still come, ask " + facts.session().ask() + ", who can book you.",
                                "can still come if " + facts.session().ask() + " books them.")));
    }
}
