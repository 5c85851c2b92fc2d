package uk.coppice.portal.training.booking.rules;

import java.util.List;
import java.util.Optional;

/** One rule of booking. */
public interface BookingRule {

    /** In the order in which a person would want to hear them. */
    List<BookingRule> ALL = List.of(
            new CalledOffRule(),
            new YouLeadItRule(),
            new StartedRule(),
            new AudienceRule(),
            new ClashRule(),
            new PlacesRule());

    /** Why this rule does not allow the booking; empty when it does. */
    Optional<Reason> refuse(BookingFacts facts);

    /** The first reason against a booking; empty when the person may book. */
    static Optional<Reason> check(BookingFacts facts) {
        return ALL.stream()
                .map(rule -> rule.refuse(facts))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
