package uk.coppice.portal.training.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.School;
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
        long trustLed = training.sessions().stream()
                .filter(session -> trustLed(session, staff))
                .count();
        var tally = new Tally(staff);
        training.visit(tally);
        long inside = tally.all - tally.outside;
        return Measurement.of(
                tally.outside,
                tally.all,
                List.of(
                        Step.of("sessions", Step.Kind.START, training.sessions().size(), "sessions delivered"),
                        Step.of(
                                "not-trust-led",
                                Step.Kind.LEFT_OUT,
                                training.sessions().size() - trustLed,
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

    private static final class Tally implements DeliveredTraining.Visitor {

        private final StaffHistory staff;
        private final Map<SessionKind, long[]> byKind = new EnumMap<>(SessionKind.class);
        private long outside;
        private long all;

        Tally(StaffHistory staff) {
            this.staff = staff;
        }

        @Override
        public void staff(DeliveredTraining.Session session, long personId) {
            count(session, !staff.employedByTrust(personId, session.date()));
        }

        @Override
        public void guest(DeliveredTraining.Session session, @Nullable School school) {
            count(session, school == null || !school.inTrust(session.date()));
        }

        private void count(DeliveredTraining.Session session, boolean fromOutside) {
            if (!trustLed(session, staff)) {
                return;
            }
            var part = byKind.computeIfAbsent(session.kind(), kind -> new long[2]);
            part[0] += fromOutside ? 1 : 0;
            part[1]++;
            outside += fromOutside ? 1 : 0;
            all++;
        }
    }
}
