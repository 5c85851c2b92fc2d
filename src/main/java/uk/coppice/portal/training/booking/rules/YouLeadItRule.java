package uk.coppice.portal.training.booking.rules;

import java.util.Optional;

/** A lead or co-lead is there anyway and takes no place: a lead is not one of the session's attendees. */
public final class YouLeadItRule implements BookingRule {

    @Override
    public Optional<Reason> refuse(BookingFacts facts) {
        return facts.who().leads()
                ? Optional.of(new Reason(
                        Reason.Kind.YOU_LEAD_IT,
                        facts.who().say("You lead this session", "leads this session"),
                        facts.places().taken() + " of " + facts.places().all() + " booked."))
                : Optional.empty();
    }
}
