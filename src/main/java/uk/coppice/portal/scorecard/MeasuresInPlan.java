package uk.coppice.portal.scorecard;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.coppice.portal.scorecard.spi.PlanMeasures;

/** Reads the names alone; whether there is a formula for each of them {@link Plan} checks. */
@Component
class MeasuresInPlan implements PlanMeasures {

    private final Set<String> measures;

    MeasuresInPlan(PlanProperties properties) {
        measures = properties.aims().stream()
                .flatMap(aim -> aim.indicators().stream())
                .map(PlanProperties.IndicatorEntry::measure)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> measures() {
        return measures;
    }
}
