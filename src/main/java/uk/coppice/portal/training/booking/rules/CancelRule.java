package uk.coppice.portal.training.booking.rules;

import java.time.LocalDateTime;
import java.util.Optional;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.SessionStatus;

/** A place is given up by the person who booked it, until the session starts. */
public final class CancelRule {

    private CancelRule() {}

    /** Why a place can't be given up; empty when it can. */
    public static Optional<Reason> refuse(
            Audience audience, SessionStatus status, LocalDateTime startsAt, LocalDateTime now) {
        if (status == SessionStatus.CANCELLED) {
            return Optional.of(
                    new Reason(Reason.Kind.CALLED_OFF, "This session was called off", "There is no place to give up."));
        }
        if (audience == Audience.ECTS) {
            return Optional.of(new Reason(
                    Reason.Kind.AUDIENCE,
                    "The induction lead booked you on this seminar",
                    "If you can't come, tell the lead."));
        }
        if (status != SessionStatus.PLANNED || !now.isBefore(startsAt)) {
            return Optional.of(new Reason(
                    Reason.Kind.STARTED,
                    "This session has started, so your place can't be cancelled any more",
                    "The lead marks you as absent if you are not there."));
        }
        return Optional.empty();
    }
}
