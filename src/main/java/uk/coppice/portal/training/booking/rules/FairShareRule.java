package uk.coppice.portal.training.booking.rules;

import java.util.Optional;

/** Where the places are shared out, one school's staff have no more of them than its share. */
public final class FairShareRule implements BookingRule {

    @Override
    public Optional<Reason> refuse(BookingFacts facts) {
        return facts.places().shares().stream()
                .filter(share -> share.taken() >= share.limit())
                .findFirst()
                .map(share -> new Reason(
                        Reason.Kind.FAIR_SHARE,
                        words(share),
                        "Each school has " + share.limit() + (share.limit() == 1 ? " place." : " places.")));
    }

    /** {@code 2 of 3 places for Loose Primary taken}. */
    public static String words(BookingFacts.Share share) {
        return share.taken() + " of " + share.limit() + (share.limit() == 1 ? " place for " : " places for ")
                + share.school() + " taken";
    }
}
