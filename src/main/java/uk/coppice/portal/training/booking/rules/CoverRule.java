package uk.coppice.portal.training.booking.rules;

import java.util.Optional;

/** A school says how many of its staff may be out on one date; its head may let somebody go all the same. */
public final class CoverRule implements BookingRule {

    @Override
    public Optional<Reason> refuse(BookingFacts facts) {
        return facts.cover().stream()
                .filter(cover -> !cover.allows())
                .findFirst()
                .map(cover -> new Reason(
                        Reason.Kind.COVER,
                        words(cover),
                        facts.who()
                                .say(
                                        "If you should go all the same, ask your head, who can book you.",
                                        "can go all the same if the head books them with a note.")));
    }

    /** {@code 2 of 3 staff of Willow Primary are out that day}. */
    public static String words(BookingFacts.Cover cover) {
        return cover.out() + " of " + cover.limit() + " staff of " + cover.school()
                + (cover.out() == 1 ? " is" : " are") + " out that day";
    }
}
