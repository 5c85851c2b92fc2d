package uk.coppice.portal.training.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.SchoolParts;
import uk.coppice.portal.people.StaffHistories;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.scorecard.spi.Subject;

/**
 * cpd-reach: 'All teaching staff attend at least one (three) bespoke session(s) of CPD from the trust training
 * calendar'. Eligible teaching staff present at, or leading, at least {@code sessions} different delivered OTP or
 * NETWORK sessions in the year, of all eligible teaching staff.
 */
@Component
class CpdReach implements Measure {

    private final StaffHistories histories;
    private final DeliveredTrainings trainings;

    CpdReach(StaffHistories histories, DeliveredTrainings trainings) {
        this.histories = histories;
        this.trainings = trainings;
    }

    @Override
    public String key() {
        return "cpd-reach";
    }

    @Override
    public Set<String> wholeNumbers() {
        return Set.of("sessions");
    }

    @Override
    public Measurement measure(MeasureRequest request) {
        return of(request, histories.of(request.year()), trainings.of(request));
    }

    static Measurement of(MeasureRequest request, StaffHistory staff, DeliveredTraining training) {
        int wanted = request.number("sessions");
        var sessionsOf = training.countedSessions();
        var teaching = new ArrayList<Subject>();
        var tooNew = new ArrayList<Subject>();
        var away = new ArrayList<Subject>();
        var reached = new ArrayList<Subject>();
        var missed = new ArrayList<Subject>();
        var bySchool = new SchoolParts();
        staff.teaching(request.asOf()).forEach(person -> {
            teaching.add(Subject.of(person));
            var eligibility = staff.eligibility(person, request.year(), request.asOf());
            if (!eligibility.eligible()) {
                (eligibility.tooNew() ? tooNew : away).add(new Subject(person, eligibility.reason()));
                return;
            }
            int sessions = sessionsOf.get(person);
            boolean enough = sessions >= wanted;
            (enough ? reached : missed).add(new Subject(person, counted(sessions)));
            bySchool.add(staff.mainSchool(person, request.asOf()), enough);
        });
        int eligible = reached.size() + missed.size();
        String enough = wanted == 1 ? "a delivered session" : wanted + " delivered sessions or more";
        return Measurement.of(
                reached.size(),
                eligible,
                List.of(
                        Step.of("teaching", Step.Kind.START, "teaching staff in post", teaching),
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
                        Step.of("reached", Step.Kind.REACHED, "came to, or led, " + enough, reached),
                        Step.of("missed", Step.Kind.MISSED, "did not", missed)),
                List.of(bySchool.breakdown()));
    }

    private static String counted(int sessions) {
        return sessions == 0 ? "no session yet" : sessions == 1 ? "1 session" : sessions + " sessions";
    }
}
