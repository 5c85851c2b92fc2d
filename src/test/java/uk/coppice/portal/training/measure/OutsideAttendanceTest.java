package uk.coppice.portal.training.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.coppice.portal.training.measure.MadeUpYear.figure;

import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.scorecard.spi.Breakdown;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.training.SessionKind;

class OutsideAttendanceTest {

    private static final long LEAD = 100;

    private final MadeUpYear year = new MadeUpYear();

    {
        year.teachers(year.willow, LEAD);
    }

    @Test
    void attendancesNotPeopleAreCounted() {
        year.teachers(year.willow, 1);
        year.session(SessionKind.OTP, "2025-10-01", LEAD).to(1).toGuestFrom(year.outside);
        year.session(SessionKind.ECT, "2025-10-02", LEAD).to(1).toGuestFrom(year.outside);

        assertThat(figure(outside())).isEqualTo("2/4");
    }

    @Test
    void theLeadIsNotAnAttendee() {
        year.teachers(year.willow, 1);
        year.session(SessionKind.OTP, "2025-10-01", LEAD).to(1, LEAD);

        assertThat(figure(outside())).isEqualTo("0/1");
    }

    @Test
    void onlySessionsThatTheTrustLedCount() {
        year.teachers(year.willow, 1).teachers(year.outside, 2);
        year.session(SessionKind.OTP, "2025-10-01").to(1).toGuestFrom(year.outside);
        year.session(SessionKind.OTP, "2025-10-01", 2).to(1).toGuestFrom(year.outside);
        assertThat(figure(outside())).isEqualTo("0/0");

        year.session(SessionKind.OTP, "2025-10-01", 2, LEAD).to(1).toGuestFrom(year.outside);
        assertThat(figure(outside())).isEqualTo("1/2");
        assertThat(count("sessions")).isEqualTo(3);
        assertThat(count("not-trust-led")).isEqualTo(2);
    }

    @Test
    void whoLedIsDecidedOnTheDay() {
        year.post(5, year.willow, StaffGroup.TEACHER, "2020-01-01", "2025-10-01");
        year.teachers(year.joining, 6).teachers(null, 7);
        year.session(SessionKind.OTP, "2025-10-02", 5).toGuestFrom(null);
        year.session(SessionKind.OTP, "2025-12-31", 6).toGuestFrom(null);
        assertThat(figure(outside())).isEqualTo("0/0");

        year.session(SessionKind.OTP, "2025-10-01", 5).toGuestFrom(null);
        year.session(SessionKind.OTP, "2026-01-01", 6).toGuestFrom(null);
        year.session(SessionKind.OTP, "2026-01-01", 7).toGuestFrom(null);
        assertThat(figure(outside())).isEqualTo("3/3");
    }

    @Test
    void guestsComeFromOutsideUntilTheirSchoolJoinsAndAfterItHasLeft() {
        year.session(SessionKind.OTP, "2025-12-31", LEAD)
                .toGuestFrom(year.joining)
                .toGuestFrom(year.leaving);
        assertThat(figure(outside())).isEqualTo("1/2");

        year.session(SessionKind.OTP, "2026-01-01", LEAD)
                .toGuestFrom(year.joining)
                .toGuestFrom(year.leaving);
        assertThat(figure(outside())).isEqualTo("2/4");
    }

    @Test
    void aGuestOfNoKnownSchoolIsFromOutside() {
        year.session(SessionKind.OTP, "2025-10-01", LEAD).toGuestFrom(null);

        assertThat(figure(outside())).isEqualTo("1/1");
    }

    @Test
    void staffOfASchoolBeforeItJoinedAndLeaversAreFromOutside() {
        year.teachers(year.joining, 1);
        year.post(2, year.willow, StaffGroup.TEACHER, "2020-01-01", "2025-09-30");
        year.session(SessionKind.OTP, "2025-10-01", LEAD).to(1, 2);
        assertThat(figure(outside())).isEqualTo("2/2");

        year.session(SessionKind.OTP, "2026-01-01", LEAD).to(1);
        assertThat(figure(outside())).isEqualTo("2/3");
    }

    @Test
    void whoAlsoWorksInTheTrustIsFromInside() {
        year.teachers(year.outside, 1, 2).teachers(year.oak, 1).teachers(null, 2);
        year.session(SessionKind.OTP, "2025-10-01", LEAD).to(1, 2);

        assertThat(figure(outside())).isEqualTo("0/2");
    }

    @Test
    void theBreakdownIsByKind() {
        year.teachers(year.willow, 1);
        year.session(SessionKind.NETWORK, "2025-10-01", LEAD).to(1).toGuestFrom(null);
        year.session(SessionKind.OTP, "2025-10-01", LEAD).to(1);

        assertThat(outside().breakdowns().getFirst().parts())
                .containsExactly(
                        new Breakdown.Part("Trust session", 0, 1), new Breakdown.Part("Network meeting", 1, 2));
    }

    private long count(String step) {
        return outside().steps().stream()
                .filter(each -> each.key().equals(step))
                .mapToLong(Step::count)
                .sum();
    }

    private Measurement outside() {
        return OutsideAttendance.of(year.history(), year.training);
    }
}
