package uk.coppice.portal.training.booking.rules;

import java.util.Optional;
import uk.coppice.portal.training.SessionStatus;

/** Places are booked until the session starts. */
public final class StartedRule implements BookingRule {

    @Override
    public Optional<Reason> refuse(BookingFacts facts) {
        if (facts.status() == SessionStatus.DELIVERED || !facts.now().isBefore(facts.endsAt())) {
            return Optional.of(new Reason(Reason.Kind.STARTED, "This session is over", ""));
        }
        if (facts.now().isBefore(facts.startsAt())) {
            return Optional.empty();
        }
        String ask = facts.leads().isEmpty() ? "the lead" : facts.leads().getFirst();
        return Optional.of(new Reason(
                Reason.Kind.STARTED,
                "This session has started",
                "If you can still come, ask " + ask + " to add you at the door."));
    }
}
