package uk.coppice.portal.training.booking.rules;

import java.time.LocalDateTime;
import java.util.Optional;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.SessionStatus;

/** A place is given up by the person who booked it until the cancellation deadline, by the lead until it starts. */
public final class CancelRule {

    private CancelRule() {}

    /**
     * What decides it.
     *
     * @param until the cancellation deadline; the start where there is none
     * @param ask whom to ask after it
     */
    public record Facts(
            Audience audience,
            SessionStatus status,
            LocalDateTime startsAt,
            LocalDateTime until,
            String ask,
            LocalDateTime now) {}

    /** Why a place can't be given up by the person who has it; empty when it can. */
    public static Optional<Reason> refuse(Facts facts) {
        if (facts.status() != SessionStatus.CANCELLED && facts.audience() == Audience.ECTS) {
            return Optional.of(new Reason(
                    Reason.Kind.AUDIENCE,
                    "The induction lead booked you on this seminar",
                    "If you can't come, tell the lead."));
        }
        var over = refuseAnybody(facts);
        if (over.isPresent() || facts.now().isBefore(facts.until())) {
            return over;
        }
        return Optional.of(new Reason(
                Reason.Kind.CANCEL_DEADLINE,
                "Places could be cancelled until " + new DateWords(facts.now().toLocalDate()).moment(facts.until()),
                "If you can't come, ask " + facts.ask() + ", who can still cancel for you, or give your place to a "
                        + "colleague."));
    }

    /** Why nobody at all can cancel it: not the lead either. */
    public static Optional<Reason> refuseAnybody(Facts facts) {
        if (facts.status() == SessionStatus.CANCELLED) {
            return Optional.of(
                    new Reason(Reason.Kind.CALLED_OFF, "This session was called off", "There is no place to give up."));
        }
        if (facts.status() != SessionStatus.PLANNED || !facts.now().isBefore(facts.startsAt())) {
            return Optional.of(new Reason(
                    Reason.Kind.STARTED,
                    "This session has started, so your place can't be cancelled any more",
                    "The lead marks you as absent if you are not there."));
        }
        return Optional.empty();
    }
}
