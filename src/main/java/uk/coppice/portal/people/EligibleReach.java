package uk.coppice.portal.people;

import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.scorecard.spi.Subjects;

/**
 * Figures of the kind 'all staff do X this year': those who did it, of all who are eligible, in total and by main
 * school. The working goes from those in post, past the ones who are too new or long away, to those who count. Who is
 * eligible says {@link StaffHistory#eligibility}.
 */
public final class EligibleReach {

    private final MeasureRequest request;
    private final StaffHistory staff;
    private final Subjects start;
    private final Subjects tooNew;
    private final Subjects away;
    private final Subjects reached;
    private final Subjects missed;
    private final SchoolParts bySchool;

    private EligibleReach(MeasureRequest request, StaffHistory staff) {
        this.request = request;
        this.staff = staff;
        this.start = Subjects.of(request);
        this.tooNew = Subjects.of(request);
        this.away = Subjects.of(request);
        this.reached = Subjects.of(request);
        this.missed = Subjects.of(request);
        this.bySchool = new SchoolParts(request);
    }

    /**
     * What a figure calls its people.
     *
     * @param key of the step where the count starts
     * @param start who that is: 'teaching staff in post'
     * @param reached what those who count for the numerator did: 'came to a session'
     */
    public record Terms(String key, String start, String reached) {}

    /**
     * How far somebody came.
     *
     * @param reached whether they count for the numerator
     * @param note what stands beside their name; may be empty; made only where the working is asked for
     */
    public record Standing(boolean reached, Supplier<String> note) {}

    /**
     * Works a figure out.
     *
     * @param staff of the year that is asked for
     * @param people with whom the count starts: those in post on the day that is asked for, or some of them
     * @param standing how far an eligible one of them came; asked once of each
     */
    public static Measurement of(
            MeasureRequest request,
            StaffHistory staff,
            LongStream people,
            Terms terms,
            LongFunction<Standing> standing) {
        var reach = new EligibleReach(request, staff);
        people.forEach(person -> reach.add(person, standing));
        return reach.measurement(terms);
    }

    private void add(long person, LongFunction<Standing> standing) {
        start.add(person);
        var eligibility = staff.eligibility(person, request.year(), request.asOf());
        if (!eligibility.eligible()) {
            (eligibility.tooNew() ? tooNew : away).add(person, eligibility::reason);
            return;
        }
        var came = standing.apply(person);
        (came.reached() ? reached : missed).add(person, came.note());
        bySchool.add(() -> staff.mainSchool(person, request.asOf()), came.reached());
    }

    private Measurement measurement(Terms terms) {
        int eligible = reached.count() + missed.count();
        return Measurement.of(
                reached.count(),
                eligible,
                List.of(
                        Step.of(terms.key(), Step.Kind.START, terms.start(), start),
                        Step.of(
                                "too-new",
                                Step.Kind.LEFT_OUT,
                                "in post under " + StaffHistory.ELIGIBLE_FROM_DAYS + " days of this year",
                                tooNew),
                        Step.of(
                                "away",
                                Step.Kind.LEFT_OUT,
                                "on long absence, under " + StaffHistory.ELIGIBLE_FROM_DAYS + " days at work",
                                away),
                        Step.of("count", Step.Kind.COUNTS, eligible, "count"),
                        Step.of("reached", Step.Kind.REACHED, terms.reached(), reached),
                        Step.of("missed", Step.Kind.MISSED, "did not", missed)),
                List.of(bySchool.breakdown()));
    }
}
