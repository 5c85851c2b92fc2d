package uk.coppice.portal.training.measure;

import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.EligibleReach;
import uk.coppice.portal.people.StaffHistories;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;

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
        String enough = wanted == 1 ? "a delivered session" : wanted + " delivered sessions or more";
        return EligibleReach.of(
                request,
                staff,
                staff.teaching(request.asOf()),
                new EligibleReach.Terms("teaching", "teaching staff in post", "came to, or led, " + enough),
                person -> {
                    int sessions = sessionsOf.get(person);
                    return new EligibleReach.Standing(sessions >= wanted, () -> counted(sessions));
                });
    }

    private static String counted(int sessions) {
        return sessions == 0 ? "no session yet" : sessions == 1 ? "1 session" : sessions + " sessions";
    }
}
