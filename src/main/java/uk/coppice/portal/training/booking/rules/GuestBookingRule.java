package uk.coppice.portal.training.booking.rules;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.SessionStatus;

/** When a guest may book: a session that is open to other schools, still to come, within its window, with a place left. */
public final class GuestBookingRule {

    private GuestBookingRule() {}

    /**
     * What decides it.
     *
     * @param opens the first moment of booking; null: always
     * @param closes from when on it is too late
     */
    public record Facts(
            SessionStatus status,
            boolean openToGuests,
            @Nullable LocalDateTime opens,
            LocalDateTime closes,
            int placesLeft,
            LocalDateTime now) {}

    /** Why not; empty when they may. {@code moment} words a date and time for the reader. */
    public static Optional<Reason> refuse(Facts facts, Function<LocalDateTime, String> moment) {
        if (facts.status() == SessionStatus.CANCELLED) {
            return reason(Reason.Kind.CALLED_OFF, "Called off", "The trust has cancelled this session.");
        }
        if (facts.status() != SessionStatus.PLANNED || !facts.openToGuests()) {
            return reason(
                    Reason.Kind.AUDIENCE, "Not open to other schools", "See the other sessions that are open to you.");
        }
        if (!facts.now().isBefore(facts.closes())) {
            return reason(
                    Reason.Kind.STARTED, "Booking has closed", "It closed on " + moment.apply(facts.closes()) + ".");
        }
        if (facts.opens() != null && facts.now().isBefore(facts.opens())) {
            return reason(
                    Reason.Kind.STARTED, "Booking is not open yet", "It opens on " + moment.apply(facts.opens()) + ".");
        }
        return facts.placesLeft() > 0
                ? Optional.empty()
                : reason(Reason.Kind.FULL, "Full", "A place may come free: look again closer to the day.");
    }

    private static Optional<Reason> reason(Reason.Kind kind, String heading, String advice) {
        return Optional.of(new Reason(kind, heading, advice));
    }
}
