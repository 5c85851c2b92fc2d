package uk.coppice.portal.induction.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.induction.InductionRegister;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.scorecard.spi.Subject;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.series.SeriesSession;

/**
 * ect-attendance: 'All trust ECTs attend 75 % (100 %) of induction training sessions'. Early career teachers who were
 * present at {@code percent} or more of the sessions due in the year, of those with at least one due; what is due says
 * {@link Ect#notDue}. No part by school: a school has one or two of them.
 */
@Component
class EctAttendance implements Measure {

    static final String KEY = "ect-attendance";
    static final String PERCENT = "percent";

    private final InductionRegister inductions;
    private final Ects ects;

    EctAttendance(InductionRegister inductions, Ects ects) {
        this.inductions = inductions;
        this.ects = ects;
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
        var teachers = ects.of(inductions.between(request.year().firstDay(), request.asOf()));
        return of(request, teachers, ects.sessions(teachers, request.year().firstDay(), request.asOf()));
    }

    /** @param sessions of any days and series; planned ones are passed over */
    static Measurement of(MeasureRequest request, List<Ect> ects, List<SeriesSession> sessions) {
        long percent = request.number(PERCENT);
        var counting = sessions.stream()
                .filter(session -> session.delivered()
                        && request.year().contains(session.date())
                        && !session.date().isAfter(request.asOf()))
                .toList();
        var all = new ArrayList<Subject>();
        var without = new ArrayList<Subject>();
        var reached = new ArrayList<Subject>();
        var missed = new ArrayList<Subject>();
        for (var ect : ects) {
            if (!ect.inPost(request.year().firstDay(), request.asOf())) {
                continue;
            }
            long person = ect.induction().personId();
            var due = counting.stream()
                    .filter(session ->
                            ect.inSeries(session) && ect.notDue(session).isEmpty())
                    .toList();
            long present = due.stream()
                    .filter(session ->
                            session.mark(person).filter(Mark::present).isPresent())
                    .count();
            all.add(Subject.of(person));
            if (due.isEmpty()) {
                without.add(Subject.of(person));
            } else {
                (present * 100 >= percent * due.size() ? reached : missed)
                        .add(new Subject(person, "attended " + present + " of " + due.size()));
            }
        }
        return Measurement.of(
                reached.size(),
                reached.size() + missed.size(),
                List.of(
                        Step.of(
                                "ects",
                                Step.Kind.START,
                                "early career teachers in induction and in post this year",
                                all),
                        Step.of("none-due", Step.Kind.LEFT_OUT, "with no session due so far", without),
                        Step.of("count", Step.Kind.COUNTS, reached.size() + missed.size(), "count"),
                        Step.of(
                                "reached",
                                Step.Kind.REACHED,
                                "attended " + percent + "% of their due sessions or more",
                                reached),
                        Step.of("missed", Step.Kind.MISSED, "did not", missed)),
                List.of());
    }
}
