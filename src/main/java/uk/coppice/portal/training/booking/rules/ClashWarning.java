package uk.coppice.portal.training.booking.rules;

import java.util.Optional;
import uk.coppice.portal.training.ClashMode;

/** Where a clash is no bar, the person is told of it first. */
public final class ClashWarning implements BookingRule {

    @Override
    public Optional<Reason> refuse(BookingFacts facts) {
        return facts.session().clash() == ClashMode.WARN
                ? ClashRule.reason(facts, Reason.Kind.CLASH_WARNED)
                : Optional.empty();
    }
}
