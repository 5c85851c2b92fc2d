package uk.coppice.portal.people;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.coppice.portal.scorecard.spi.Breakdown;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;

/** schools-in-trust: 'Trust grows to between four and five (six and eight) schools'. The trust schools on the day. */
@Component
class SchoolsInTrust implements Measure {

    private final Schools schools;

    SchoolsInTrust(Schools schools) {
        this.schools = schools;
    }

    @Override
    public String key() {
        return "schools-in-trust";
    }

    @Override
    public Measurement measure(MeasureRequest request) {
        int all = schools.all().size();
        var inTrust = schools.inTrust(request.asOf());
        var parts = inTrust.stream()
                .map(school -> new Breakdown.Part(school.name(), 1, 0))
                .toList();
        return Measurement.of(
                inTrust.size(),
                1,
                List.of(
                        Step.of("known", Step.Kind.START, all, "schools known to the portal"),
                        Step.of("outside", Step.Kind.LEFT_OUT, all - inTrust.size(), "outside the trust on the day"),
                        Step.of("in-trust", Step.Kind.REACHED, inTrust.size(), "schools in the trust")),
                List.of(new Breakdown("Schools", parts)));
    }
}
