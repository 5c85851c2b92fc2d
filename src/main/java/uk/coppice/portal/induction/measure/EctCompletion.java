package uk.coppice.portal.induction.measure;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.coppice.portal.induction.Outcome;
import uk.coppice.portal.induction.outcome.OutcomeBook;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.scorecard.spi.Subject;

/**
 * ect-completion: 'All ECTs complete their 2 year induction successfully'. Passes, of all outcomes (pass, fail, extended
 * by the appropriate body) decided in the year. It is about few people: the trust's total only, and how it came about
 * only for those who enter outcomes.
 */
@Component
class EctCompletion implements Measure {

    private final OutcomeBook outcomes;

    EctCompletion(OutcomeBook outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public String key() {
        return "ect-completion";
    }

    @Override
    public boolean showsWorkingTo(Viewer viewer) {
        return viewer.is(Roles.ECT_LEAD) || viewer.is(Roles.TRUST_ADMINISTRATOR) || viewer.is(Roles.OPERATOR);
    }

    @Override
    public NameScope names(Viewer viewer) {
        return showsWorkingTo(viewer) ? NameScope.EVERYONE : NameScope.NOBODY;
    }

    @Override
    public Measurement measure(MeasureRequest request) {
        return of(outcomes.decidedBetween(request.year().firstDay(), request.asOf()));
    }

    static Measurement of(List<OutcomeBook.OfPerson> decided) {
        var all = new ArrayList<Subject>();
        var passed = new ArrayList<Subject>();
        var failed = new ArrayList<Subject>();
        var extended = new ArrayList<Subject>();
        for (var one : decided) {
            var subject = Subject.of(one.person());
            all.add(subject);
            (switch (one.outcome()) {
                        case PASS -> passed;
                        case FAIL -> failed;
                        case EXTENDED -> extended;
                    })
                    .add(subject);
        }
        return Measurement.of(
                passed.size(),
                all.size(),
                List.of(
                        Step.of("decided", Step.Kind.COUNTS, "outcomes decided this year", all),
                        Step.of(
                                "passed",
                                Step.Kind.REACHED,
                                Outcome.PASS.words().toLowerCase(java.util.Locale.UK),
                                passed),
                        Step.of("failed", Step.Kind.MISSED, "did not pass", failed),
                        Step.of("extended", Step.Kind.MISSED, "extended by the appropriate body", extended)),
                List.of());
    }
}
