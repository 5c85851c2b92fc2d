package uk.coppice.portal.training.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.training.SessionStatus;

/** The measures against {@link DayByDay}, on many small random trusts; a failure names the seed. */
class AgainstDefinitionTest {

    private static final int TRUSTS = 400;

    @Test
    void measuresAgreeWithTheirDefinition() {
        var seen = new HashMap<String, HashSet<String>>();
        LongStream.rangeClosed(1, TRUSTS).forEach(seed -> {
            var trust = new RandomTrust(seed);
            var told = new DayByDay(trust);
            var staff = new StaffHistory(trust.posts, trust.absences);
            var training = training(trust);
            for (int k : new int[] {1, 2, 3}) {
                var request = new MeasureRequest(trust.year, trust.asOf, Map.of("sessions", "" + k));
                check(seen, "cpd-reach-" + k, seed, told.cpdReach(k), CpdReach.of(request, staff, training));
            }
            var request = new MeasureRequest(trust.year, trust.asOf, Map.of());
            check(seen, "co-leading", seed, told.coLeading(), CoLeading.of(request, staff, training));
            check(seen, "outside", seed, told.outsideAttendance(), OutsideAttendance.of(staff, training));
        });
        // The trusts are worth comparing only if their figures differ.
        assertThat(seen.values()).allSatisfy(figures -> assertThat(figures).hasSizeGreaterThan(10));
    }

    private static void check(
            Map<String, HashSet<String>> seen,
            String measure,
            long seed,
            String expected,
            uk.coppice.portal.scorecard.spi.Measurement measured) {
        assertThat(MadeUpYear.figure(measured))
                .as("%s of the trust of seed %d", measure, seed)
                .isEqualTo(expected);
        seen.computeIfAbsent(measure, key -> new HashSet<>()).add(expected);
    }

    private static DeliveredTraining training(RandomTrust trust) {
        var training = new DeliveredTraining();
        var counted = new HashSet<Long>();
        trust.sessions.stream()
                .filter(session -> session.status() == SessionStatus.DELIVERED
                        && trust.year.contains(session.date())
                        && !session.date().isAfter(trust.asOf))
                .forEach(session -> {
                    counted.add(session.id());
                    training.session(session.id(), session.kind(), null, session.date());
                    session.leads().forEach(lead -> training.lead(session.id(), lead));
                });
        var schools = new HashMap<Long, School>();
        trust.guests.forEach(guest -> {
            if (guest.school() != null) {
                schools.put(guest.id(), guest.school());
            }
        });
        trust.rows.stream()
                .filter(row -> counted.contains(row.session())
                        && row.current()
                        && row.mark().present())
                .forEach(row -> {
                    if (row.person() != null) {
                        training.staffPresent(row.session(), row.person());
                    } else if (row.guest() != null) {
                        training.guestPresent(row.session(), schools.get(row.guest()));
                    }
                });
        return training;
    }
}
