package uk.coppice.portal.training.booking.rules;

import java.util.Optional;

/** A place is for somebody who works in the trust on the day. */
public final class PostRule implements BookingRule {

    @Override
    public Optional<Reason> refuse(BookingFacts facts) {
        return facts.who().inPost()
                ? Optional.empty()
                : Optional.of(new Reason(
                        Reason.Kind.POST,
                        facts.who()
                                .say(
                                        "You have no post in the trust on that day",
                                        "has no post in the trust on that day"),
                        "If that is wrong, the school office can put the staff record right."));
    }
}
