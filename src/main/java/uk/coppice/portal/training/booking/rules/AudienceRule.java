package uk.coppice.portal.training.booking.rules;

import java.util.Optional;
import uk.coppice.portal.training.Audience;

/** A session is for those it was planned for. */
public final class AudienceRule implements BookingRule {

    @Override
    public Optional<Reason> refuse(BookingFacts facts) {
        return switch (facts.audience()) {
            case ANYONE -> Optional.empty();
            case TEACHING_STAFF -> facts.personTeaches() ? Optional.empty() : not(facts);
            case SUPPORT_STAFF -> facts.personTeaches() ? not(facts) : Optional.empty();
            case ECTS ->
                Optional.of(new Reason(
                        Reason.Kind.AUDIENCE,
                        Audience.ECTS.words(),
                        "ECTs are booked on these seminars by the induction lead."));
        };
    }

    private static Optional<Reason> not(BookingFacts facts) {
        String ask = facts.leads().isEmpty() ? "the lead" : facts.leads().getFirst();
        return Optional.of(new Reason(
                Reason.Kind.AUDIENCE, facts.audience().words(), "If you would like to sit in, ask " + ask + "."));
    }
}
