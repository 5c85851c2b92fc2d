package uk.coppice.portal.training.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffHistories;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.scorecard.spi.Breakdown;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.training.SessionKind;

/**
 * outside-attendance: '20 % (50 %) of attendees at trust-led training are from schools outside of the trust'. Present
 * attendances by people outside the trust on that date, of all present attendances, at trust-led sessions. A session
 * is trust-led when at least one lead is employed by the trust on its date.
 */
@Component
class OutsideAttendance implements Measure {

    private final StaffHistories histories;
    private final DeliveredTrainings trainings;

    OutsideAttendance(StaffHistories histories, DeliveredTrainings trainings) {
        this.histories = histories;
        this.trainings = trainings;
    }

    @Override
    public String key() {
        return "outside-attendance";
    }

    @Override
    public Measurement measure(MeasureRequest request) {
        return of(histories.of(request.year()), trainings.of(request));
    }

    static Measurement of(StaffHistory staff, DeliveredTraining training) {
        var tally = new Tally();
        training.sessions().stream()
                .filter(session -> trustLed(session, staff))
                .forEach(session -> tally.add(session, staff));
        long inside = tally.all - tally.outside;
        return Measurement.of(
                tally.outside,
                tally.all,
                List.of(
                        Step.of("sessions", Step.Kind.START, training.sessions().size(), "sessions delivered"),
                        Step.of(
                                "not-trust-led",
                                Step.Kind.LEFT_OUT,
                                training.sessions().size() - tally.sessions,
                                "with no lead employed by the trust that day"),
                        Step.of("count", Step.Kind.COUNTS, tally.all, "attendances at trust-led sessions"),
                        Step.of(
                                "outside",
                                Step.Kind.REACHED,
                                tally.outside,
                                "by people who worked outside the trust that day"),
                        Step.of("inside", Step.Kind.MISSED, inside, "by the trust's own staff")),
                List.of(new Breakdown(
                        "By kind of session",
                        tally.byKind.entrySet().stream()
                                .map(kind -> new Breakdown.Part(
                                        kind.getKey().words(), kind.getValue()[0], kind.getValue()[1]))
                                .toList())));
    }

    private static boolean trustLed(DeliveredTraining.Session session, StaffHistory staff) {
        return session.leads().longStream().anyMatch(lead -> staff.employedByTrust(lead, session.date()));
    }

    private static final class Tally {

        private final Map<SessionKind, long[]> byKind = new EnumMap<>(SessionKind.class);
        private long sessions;
        private long outside;
        private long all;

        void add(DeliveredTraining.Session session, StaffHistory staff) {
            long there = session.staff().size() + session.guestSchools().size();
            long fromOutside = session.staff()
                            .longStream()
                            .filter(person -> !staff.employedByTrust(person, session.date()))
                            .count()
                    + session.guestSchools().stream()
                            .filter(school -> school == null || !school.inTrust(session.date()))
                            .count();
            if (there > 0) {
                var part = byKind.computeIfAbsent(session.kind(), kind -> new long[2]);
                part[0] += fromOutside;
                part[1] += there;
            }
            sessions++;
            outside += fromOutside;
            all += there;
        }
    }
}
