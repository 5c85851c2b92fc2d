package uk.coppice.portal.induction.attendance;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.induction.InductionRegister;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.ReadOnce;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.scorecard.spi.Subjects;
import uk.coppice.portal.training.measure.DeliveredTraining;
import uk.coppice.portal.training.measure.DeliveredTrainings;

/**
 * ect-attendance: 'All trust ECTs attend 75 % (100 %) of induction training sessions'. Early career teachers who were
 * present at {@code percent} or more of the sessions due in the year, of those with at least one due; what is due says
 * {@link Ect#notDue}. No part by school: a school has one or two of them.
 */
@Component
class EctAttendance implements Measure {

    static final String KEY = "ect-attendance";
    static final String PERCENT = "percent";

    private record UpTo(AcademicYear year, LocalDate asOf) implements ReadOnce.Key<List<Ect>> {}

    /** A delivered session of a series, and who was there. */
    private record Seminar(LocalDate date, LongSet leads, LongSet present) {}

    private final InductionRegister inductions;
    private final Ects ects;
    private final DeliveredTrainings trainings;

    EctAttendance(InductionRegister inductions, Ects ects, DeliveredTrainings trainings) {
        this.inductions = inductions;
        this.ects = ects;
        this.trainings = trainings;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> wholeNumbers() {
        return Set.of(PERCENT);
    }

    /** The induction lead and administrators see everyone's name, heads their own school's, others none. */
    @Override
    public NameScope names(Viewer viewer) {
        return namedTo(viewer);
    }

    static NameScope namedTo(Viewer viewer) {
        if (viewer.is(Roles.ECT_LEAD) || viewer.is(Roles.TRUST_ADMINISTRATOR) || viewer.is(Roles.OPERATOR)) {
            return NameScope.EVERYONE;
        }
        return viewer.is(Roles.SCHOOL_LEADER) ? NameScope.of(viewer.ledSchools()) : NameScope.NOBODY;
    }

    @Override
    public Measurement measure(MeasureRequest request) {
        // The plan aims at two percentages: both are worked out from what was read once.
        var teachers = ReadOnce.get(
                new UpTo(request.year(), request.asOf()),
                () -> ects.of(inductions.between(request.year().firstDay(), request.asOf())));
        return of(request, teachers, trainings.of(request));
    }

    /** @param training of any days and series */
    static Measurement of(MeasureRequest request, List<Ect> ects, DeliveredTraining training) {
        long percent = request.number(PERCENT);
        var seminars = seminars(request, ects, training);
        var all = Subjects.of(request);
        var without = Subjects.of(request);
        var reached = Subjects.of(request);
        var missed = Subjects.of(request);
        for (var ect : ects) {
            if (!ect.inPost(request.year().firstDay(), request.asOf())) {
                continue;
            }
            long person = ect.induction().personId();
            var due = ect.induction().series().stream()
                    .distinct()
                    .flatMap(series -> seminars.getOrDefault(series, List.of()).stream())
                    .filter(seminar -> ect.notDue(
                                    seminar.date(), seminar.leads().contains(person))
                            .isEmpty())
                    .toList();
            long present = due.stream()
                    .filter(seminar -> seminar.present().contains(person))
                    .count();
            all.add(person);
            if (due.isEmpty()) {
                without.add(person);
            } else {
                (present * 100 >= percent * due.size() ? reached : missed)
                        .add(person, () -> "attended " + present + " of " + due.size());
            }
        }
        return Measurement.of(
                reached.count(),
                reached.count() + missed.count(),
                List.of(
                        Step.of(
                                "ects",
                                Step.Kind.START,
                                "early career teachers in induction and in post this year",
                                all),
                        Step.of("none-due", Step.Kind.LEFT_OUT, "with no session due so far", without),
                        Step.of("count", Step.Kind.COUNTS, reached.count() + missed.count(), "count"),
                        Step.of(
                                "reached",
                                Step.Kind.REACHED,
                                "attended " + percent + "% of their due sessions or more",
                                reached),
                        Step.of("missed", Step.Kind.MISSED, "did not", missed)),
                List.of());
    }

    /** By the code of their series, of those series alone that somebody is due at. */
    private static Map<String, List<Seminar>> seminars(
            MeasureRequest request, List<Ect> ects, DeliveredTraining training) {
        Map<String, List<Seminar>> bySeries = new HashMap<>();
        ects.forEach(ect -> ect.induction().series().forEach(series -> bySeries.put(series, new ArrayList<>())));
        for (var session : training.sessions()) {
            var ofSeries = bySeries.get(session.series());
            if (ofSeries != null
                    && request.year().contains(session.date())
                    && !session.date().isAfter(request.asOf())) {
                ofSeries.add(new Seminar(session.date(), session.leads(), new LongOpenHashSet(session.staff())));
            }
        }
        return bySeries;
    }
}
