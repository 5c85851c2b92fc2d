package uk.coppice.portal.training.booking.rules;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Who may join a waiting list, and until when it moves. Only a full session has one, and only somebody whom no other
 * rule keeps out may join it. From the freeze point on nobody is moved up: people plan their day by then.
 */
public final class WaitingRule {

    private WaitingRule() {}

    /**
     * Why somebody may not join; empty when they may.
     *
     * @param refusal the first reason against a booking
     * @param freeze when the list stops moving
     */
    public static Optional<Reason> refuse(Optional<Reason> refusal, LocalDateTime freeze, LocalDateTime now) {
        if (refusal.isEmpty()) {
            return Optional.of(
                    new Reason(Reason.Kind.PLACES_LEFT, "There are places left", "Book one instead of waiting."));
        }
        if (refusal.get().kind() != Reason.Kind.FULL) {
            return refusal;
        }
        return now.isBefore(freeze)
                ? Optional.empty()
                : Optional.of(new Reason(
                        Reason.Kind.FULL, "Full, and the waiting list is closed", "It is too close to the start."));
    }
}
