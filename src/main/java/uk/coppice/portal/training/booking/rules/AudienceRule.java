package uk.coppice.portal.training.booking.rules;

import java.util.Optional;
import uk.coppice.portal.training.Audience;

/** A session is for those it was planned for. Year groups are advice and keep nobody out. */
public final class AudienceRule implements BookingRule {

    @Override
    public Optional<Reason> refuse(BookingFacts facts) {
        boolean teaches = facts.who().teaches();
        return switch (facts.session().audience()) {
            case ANYONE -> Optional.empty();
            case TEACHING_STAFF -> teaches ? Optional.empty() : not(facts);
            case SUPPORT_STAFF -> teaches ? not(facts) : Optional.empty();
            case ECTS ->
                Optional.of(new Reason(
                        Reason.Kind.AUDIENCE,
                        Audience.ECTS.words(),
                        "ECTs are booked on these seminars by the induction lead."));
        };
    }

    private static Optional<Reason> not(BookingFacts facts) {
        return Optional.of(new Reason(
                Reason.Kind.AUDIENCE,
                facts.session().audience().words(),
                facts.who()
                        .say(
                                "If you would like to sit in, ask "
                                        + facts.session().ask() + ".",
                                "can sit in if " + facts.session().ask() + " books them.")));
    }
}
