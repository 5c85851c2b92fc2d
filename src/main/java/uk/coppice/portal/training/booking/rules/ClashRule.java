package uk.coppice.portal.training.booking.rules;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import uk.coppice.portal.training.ClashMode;

/** Nobody is in two places at once: another booking or a session led at the same time. */
public final class ClashRule implements BookingRule {

    @Override
    public Optional<Reason> refuse(BookingFacts facts) {
        return facts.session().clash() == ClashMode.BLOCK ? reason(facts, Reason.Kind.CLASH) : Optional.empty();
    }

    static Optional<Reason> reason(BookingFacts facts, Reason.Kind kind) {
        var who = facts.who();
        return clash(
                        who.commitments(),
                        facts.session().startsAt(),
                        facts.session().endsAt())
                .map(other -> new Reason(
                        kind,
                        other.leading()
                                ? who.say("You lead another session then", "leads another session then")
                                : who.say("You are booked elsewhere then", "is booked elsewhere then"),
                        "Clashes with " + other.title() + ", which "
                                + (other.leading()
                                        ? who.say("you lead.", "leads.")
                                        : who.say("you have booked.", "has booked."))));
    }

    /** {@code ‘Phonics’, which you lead}: what else the reader has to do then. */
    public static String words(BookingFacts.Commitment other) {
        return "‘" + other.title() + "’, which you " + (other.leading() ? "lead" : "have booked");
    }

    /** The first of some commitments that overlaps with these times; back to back is no clash. */
    public static Optional<BookingFacts.Commitment> clash(
            List<BookingFacts.Commitment> commitments, LocalDateTime startsAt, LocalDateTime endsAt) {
        return commitments.stream()
                .filter(other -> other.startsAt().isBefore(endsAt) && startsAt.isBefore(other.endsAt()))
                .findFirst();
    }
}
