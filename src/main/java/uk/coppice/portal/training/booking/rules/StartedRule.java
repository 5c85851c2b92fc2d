package uk.coppice.portal.training.booking.rules;

import java.util.Optional;
import uk.coppice.portal.training.SessionStatus;

/** Places are booked until the session starts. */
public final class StartedRule implements BookingRule {

    @Override
    public Optional<Reason> refuse(BookingFacts facts) {
        var session = facts.session();
        if (session.status() == SessionStatus.DELIVERED || !facts.now().isBefore(session.endsAt())) {
            return Optional.of(new Reason(Reason.Kind.STARTED, "This session is over", ""));
        }
        if (facts.now().isBefore(session.startsAt())) {
            return Optional.empty();
        }
        return Optional.of(new Reason(
                Reason.Kind.STARTED,
                "This session has started",
                facts.who()
                        .say(
                                "If you can still come, ask " + session.ask() + " to add you at the door.",
                                "can still be added at the door, in the register.")));
    }
}
