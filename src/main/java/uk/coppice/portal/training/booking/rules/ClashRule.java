package uk.coppice.portal.training.booking.rules;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Nobody is in two places at once: another booking or a session led at the same time. */
public final class ClashRule implements BookingRule {

    @Override
    public Optional<Reason> refuse(BookingFacts facts) {
        return clash(facts)
                .map(other -> new Reason(
                        Reason.Kind.CLASH,
                        other.leading() ? "You lead another session then" : "You are booked elsewhere then",
                        "Clashes with " + other.title() + ", which you "
                                + (other.leading() ? "lead." : "have booked.")));
    }

    /** The first commitment that overlaps; back to back is no clash. */
    public static Optional<BookingFacts.Commitment> clash(BookingFacts facts) {
        return clash(facts.commitments(), facts.startsAt(), facts.endsAt());
    }

    /** The first of some commitments that overlaps with these times. */
    public static Optional<BookingFacts.Commitment> clash(
            List<BookingFacts.Commitment> commitments, LocalDateTime startsAt, LocalDateTime endsAt) {
        return commitments.stream()
                .filter(other -> other.startsAt().isBefore(endsAt) && startsAt.isBefore(other.endsAt()))
                .findFirst();
    }
}
