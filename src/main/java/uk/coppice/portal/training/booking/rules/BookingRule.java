package uk.coppice.portal.training.booking.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One rule of booking. */
public interface BookingRule {

    /** In the order in which a person would want to hear them. */
    List<BookingRule> ALL = List.of(
            new CalledOffRule(),
            new YouLeadItRule(),
            new StartedRule(),
            new PostRule(),
            new WindowRule(),
            new AudienceRule(),
            new ClashRule(),
            new CoverRule(),
            new FairShareRule(),
            new PlacesRule(),
            new ClashWarning());

    /**
     * What no longer matters to somebody who is in line, and asked in time: the booking window. A clash that only needs
     * to be known still does, for nobody is there to be told: they are asked instead of being given the place.
     */
    Set<Reason.Kind> IN_LINE = Set.of(Reason.Kind.WINDOW);

    /**
     * What no longer matters to somebody who asked in time and is asked again, such as one with an offer, which says what
     * it clashes with: the booking window, and a clash that only needs to be known.
     */
    Set<Reason.Kind> ASKED_BEFORE = Set.of(Reason.Kind.WINDOW, Reason.Kind.CLASH_WARNED);

    /** Why this rule does not allow the booking; empty when it does. */
    Optional<Reason> refuse(BookingFacts facts);

    /** The first reason against a booking; empty when the person may book. */
    static Optional<Reason> check(BookingFacts facts) {
        return check(facts, Set.of());
    }

    /**
     * The first reason against a booking.
     *
     * @param waived rules that do not count this time
     */
    static Optional<Reason> check(BookingFacts facts, Set<Reason.Kind> waived) {
        for (var rule : ALL) {
            var reason = rule.refuse(facts);
            if (reason.isPresent() && !waived.contains(reason.get().kind())) {
                return reason;
            }
        }
        return Optional.empty();
    }
}
