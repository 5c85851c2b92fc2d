package uk.coppice.portal.training.measure;

import it.unimi.dsi.fastutil.longs.LongArraySet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.SchoolParts;
import uk.coppice.portal.people.StaffHistories;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.scorecard.spi.Subjects;

/**
 * co-leading: '10 % (25 %) of school based staff co-lead trust training sessions', delivered to staff from across the
 * trust. School-based staff who led or co-led at least one delivered session whose present attendees had, between
 * them, active posts that day in two or more trust schools, of all school-based staff. Guests and central posts do not
 * count towards the two.
 */
@Component
class CoLeading implements Measure {

    private static final int SCHOOLS_ACROSS_THE_TRUST = 2;

    private final StaffHistories histories;
    private final DeliveredTrainings trainings;

    CoLeading(StaffHistories histories, DeliveredTrainings trainings) {
        this.histories = histories;
        this.trainings = trainings;
    }

    @Override
    public String key() {
        return "co-leading";
    }

    @Override
    public Measurement measure(MeasureRequest request) {
        return of(request, histories.of(request.year()), trainings.of(request));
    }

    static Measurement of(MeasureRequest request, StaffHistory staff, DeliveredTraining training) {
        var leading = new LongOpenHashSet();
        var leadingAcross = new LongOpenHashSet();
        training.sessions().forEach(session -> {
            leading.addAll(session.leads());
            if (acrossTheTrust(session, staff)) {
                leadingAcross.addAll(session.leads());
            }
        });
        var based = Subjects.of(request);
        var reached = Subjects.of(request);
        var missed = Subjects.of(request);
        var bySchool = new SchoolParts(request);
        staff.schoolBased(request.asOf()).forEach(person -> {
            boolean led = leadingAcross.contains(person);
            based.add(person);
            (led ? reached : missed)
                    .add(
                            person,
                            () -> !led && leading.contains(person) ? "led, but for one school or guests only" : "");
            bySchool.add(() -> staff.mainSchool(person, request.asOf()), led);
        });
        return Measurement.of(
                reached.count(),
                based.count(),
                List.of(
                        Step.of("school-based", Step.Kind.COUNTS, "school-based staff in post, who count", based),
                        Step.of(
                                "reached",
                                Step.Kind.REACHED,
                                "led or co-led a delivered session for staff of two trust schools or more",
                                reached),
                        Step.of("missed", Step.Kind.MISSED, "did not", missed)),
                List.of(bySchool.breakdown()));
    }

    /** Whether those present had, between them, active posts that day in two trust schools or more. */
    private static boolean acrossTheTrust(DeliveredTraining.Session session, StaffHistory staff) {
        var schools = new LongArraySet(SCHOOLS_ACROSS_THE_TRUST);
        for (long person : session.staff()) {
            staff.trustSchools(person, session.date()).forEach(school -> schools.add(school.id()));
            if (schools.size() >= SCHOOLS_ACROSS_THE_TRUST) {
                return true;
            }
        }
        return false;
    }
}
