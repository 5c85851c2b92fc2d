package uk.coppice.portal.training.booking.rules;

import java.util.Optional;
import uk.coppice.portal.training.SessionStatus;

/** Nobody books a session that was called off. */
public final class CalledOffRule implements BookingRule {

    @Override
    public Optional<Reason> refuse(BookingFacts facts) {
        return facts.session().status() == SessionStatus.CANCELLED
                ? Optional.of(new Reason(Reason.Kind.CALLED_OFF, "Called off", "The trust has cancelled this session."))
                : Optional.empty();
    }
}
