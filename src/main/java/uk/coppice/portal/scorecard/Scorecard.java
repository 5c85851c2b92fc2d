package uk.coppice.portal.scorecard;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Names;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.scorecard.spi.Subject;

/** Works out the plan's figures. Nothing is stored or cached: a figure is as true as the tables of this moment. */
@Service
public class Scorecard {

    private final Plan plan;
    private final Names names;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    Scorecard(Plan plan, Names names, CurrentViewer currentViewer, Clock clock) {
        this.plan = plan;
        this.names = names;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** Every indicator of the plan, in its order; the figures alone, without their workings. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public List<Figure> figures(AcademicYear year, LocalDate asOf) {
        return plan.indicators().stream()
                .map(indicator -> alone(indicator, year, asOf))
                .toList();
    }

    /** Every indicator of the plan, in its order, with its working where the current person may see it. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public List<Figure> workings(AcademicYear year, LocalDate asOf) {
        return plan.indicators().stream()
                .map(indicator -> worked(indicator, year, asOf))
                .toList();
    }

    /**
     * The indicators that the plan aims at in the phase of that year, in its order; the figures alone, but for one.
     *
     * @param open the key of the indicator whose working is asked for too, and shown where the current person may see it;
     *     null: of none
     */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public List<Figure> aimedFor(AcademicYear year, LocalDate asOf, @Nullable String open) {
        return plan.indicators().stream()
                .filter(indicator -> indicator.target(plan.phase(year)).isPresent())
                .map(indicator ->
                        indicator.key().equals(open) ? worked(indicator, year, asOf) : alone(indicator, year, asOf))
                .toList();
    }

    /**
     * Those behind a step of the working whom the current person may see by name.
     *
     * @param limit at most so many names
     */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "names behind a figure", object = "#indicator.key()", when = "!#result.isEmpty()")
    public List<Names.NamedPerson> named(Indicator indicator, Step step, LocalDate asOf, int limit) {
        return names.named(people(step), plan.measure(indicator).names(currentViewer.get()), asOf, limit);
    }

    /** Whether the current person may see anybody behind a step of the working by name. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public boolean anybodyNamed(Indicator indicator, Step step, LocalDate asOf) {
        return names.anybody(people(step), plan.measure(indicator).names(currentViewer.get()), asOf);
    }

    /**
     * The day that a year's figures are taken on.
     *
     * @throws Refusal for a year that has not begun
     */
    public LocalDate asOf(AcademicYear year) {
        var today = LocalDate.now(clock);
        if (year.firstDay().isAfter(today)) {
            throw new Refusal("The academic year " + year + " has not begun yet.");
        }
        return year.asOf(today);
    }

    public Phase phase(AcademicYear year) {
        return plan.phase(year);
    }

    private static List<Long> people(Step step) {
        return step.subjects().stream().map(Subject::personId).toList();
    }

    private Figure alone(Indicator indicator, AcademicYear year, LocalDate asOf) {
        return new Figure(indicator, measured(indicator, year, asOf, false).withoutWorking());
    }

    private Figure worked(Indicator indicator, AcademicYear year, LocalDate asOf) {
        var measured = measured(indicator, year, asOf, true);
        boolean shown = plan.measure(indicator).showsWorkingTo(currentViewer.get());
        return new Figure(indicator, shown ? measured : measured.withoutWorking());
    }

    private Measurement measured(Indicator indicator, AcademicYear year, LocalDate asOf, boolean working) {
        return plan.measure(indicator).measure(new MeasureRequest(year, asOf, indicator.parameters(), working));
    }
}
