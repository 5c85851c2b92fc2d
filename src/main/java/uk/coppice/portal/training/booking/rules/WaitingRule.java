package uk.coppice.portal.training.booking.rules;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * Who may join a waiting list, and until when it moves by itself. Only a session without a place for the person has
 * one, because it is full or their school has its share, and only somebody whom no other rule keeps out may join it.
 * From the freeze point on nobody joins: people plan their day by then, and a place that comes free is offered.
 */
public final class WaitingRule {

    private static final Set<Reason.Kind> WORTH_WAITING = Set.of(Reason.Kind.FULL, Reason.Kind.FAIR_SHARE);

    private WaitingRule() {}

    /**
     * Why somebody may not join; empty when they may.
     *
     * @param refusal the first reason against a booking
     * @param freeze when the list stops moving by itself
     */
    public static Optional<Reason> refuse(Optional<Reason> refusal, LocalDateTime freeze, LocalDateTime now) {
        if (refusal.isEmpty() || refusal.get().kind() == Reason.Kind.CLASH_WARNED) {
            return Optional.of(
                    new Reason(Reason.Kind.PLACES_LEFT, "There are places left", "Book one instead of waiting."));
        }
        if (!WORTH_WAITING.contains(refusal.get().kind())) {
            return refusal;
        }
        return now.isBefore(freeze)
                ? Optional.empty()
                : Optional.of(new Reason(
                        refusal.get().kind(),
                        refusal.get().heading() + ", and the waiting list is closed",
                        "It is too close to the start."));
    }
}
