package uk.coppice.portal.training.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.coppice.portal.training.measure.MadeUpYear.figure;
import static uk.coppice.portal.training.measure.MadeUpYear.people;
import static uk.coppice.portal.training.measure.MadeUpYear.request;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.scorecard.spi.Breakdown;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.training.SessionKind;

class CpdReachTest {

    private final MadeUpYear year = new MadeUpYear();

    @Test
    void presentAtOneOrMoreOfAllTeachingStaff() {
        year.teachers(year.willow, 1, 2, 3);
        year.session(SessionKind.OTP, "2025-10-01").to(1);
        year.session(SessionKind.NETWORK, "2025-10-02").to(1, 2);

        assertThat(figure(reach(1))).isEqualTo("2/3");
        assertThat(figure(reach(2))).isEqualTo("1/3");
        assertThat(figure(reach(3))).isEqualTo("0/3");
        assertThat(people(reach(2), "reached")).containsExactly("1 2 sessions");
        assertThat(people(reach(2), "missed")).containsExactly("2 1 session", "3 no session yet");
    }

    @Test
    void leadingCountsAsBeingThere() {
        year.teachers(year.willow, 1, 2);
        year.session(SessionKind.OTP, "2025-10-01", 1, 2);

        assertThat(figure(reach(1))).isEqualTo("2/2");
    }

    @Test
    void aSessionLedAndAttendedCountsOnce() {
        year.teachers(year.willow, 1);
        year.session(SessionKind.OTP, "2025-10-01", 1).to(1);

        assertThat(figure(reach(1))).isEqualTo("1/1");
        assertThat(figure(reach(2))).isEqualTo("0/1");
    }

    @Test
    void earlyCareerSeminarsDoNotCountAttendedOrLed() {
        year.teachers(year.willow, 1, 2);
        year.session(SessionKind.ECT, "2025-10-01", 1).to(2);

        assertThat(figure(reach(1))).isEqualTo("0/2");
    }

    @Test
    void onlyTeachingStaffCountWhicheverOfTheirPostsTeaches() {
        year.teachers(year.willow, 1);
        year.post(2, year.willow, StaffGroup.TEACHING_ASSISTANT, "2020-01-01", null);
        year.post(3, year.willow, StaffGroup.MIDDAY, "2020-01-01", null);
        year.post(3, null, StaffGroup.HEAD, "2020-01-01", null);
        year.session(SessionKind.OTP, "2025-10-01").to(1, 2, 3);

        assertThat(figure(reach(1))).isEqualTo("2/2");
    }

    @Test
    void peopleWithTwoPostsCountOnce() {
        year.teachers(year.willow, 1).teachers(year.oak, 1);
        year.session(SessionKind.OTP, "2025-10-01").to(1);

        assertThat(figure(reach(1))).isEqualTo("1/1");
    }

    @Test
    void leaversNewcomersAndLongAbsentAreLeftOutEachWithAReason() {
        year.teachers(year.willow, 1, 4);
        year.post(2, year.willow, StaffGroup.TEACHER, "2015-09-01", "2026-08-30");
        year.post(3, year.willow, StaffGroup.TEACHER, "2026-06-04", null);
        year.absent(4, "2025-09-01", "2026-06-03");
        year.session(SessionKind.OTP, "2025-10-01").to(1, 2, 3, 4);

        assertThat(figure(reach(1))).isEqualTo("1/1");
        assertThat(people(reach(1), "teaching")).containsExactly("1", "4", "3");
        assertThat(people(reach(1), "too-new")).containsExactly("3 89 days in post this year");
        assertThat(people(reach(1), "away")).containsExactly("4 on long absence, 89 days at work this year");
    }

    @Test
    void guestsAreNobodysStaff() {
        year.teachers(year.willow, 1);
        year.session(SessionKind.OTP, "2025-10-01").toGuestFrom(year.outside).toGuestFrom(null);

        assertThat(figure(reach(1))).isEqualTo("0/1");
    }

    @Test
    void nobodyOfNobodyIsStillAFigure() {
        assertThat(figure(reach(1))).isEqualTo("0/0");
    }

    @Test
    void theBreakdownPutsEveryoneUnderOneSchool() {
        year.teachers(year.willow, 1, 2).teachers(year.oak, 3).teachers(null, 4);
        year.session(SessionKind.OTP, "2025-10-01").to(1, 4);

        assertThat(reach(1).breakdowns().getFirst().parts())
                .containsExactly(
                        new Breakdown.Part("Oak", 0, 1),
                        new Breakdown.Part("Willow", 1, 2),
                        new Breakdown.Part("Central team", 1, 1));
    }

    private Measurement reach(int sessions) {
        return CpdReach.of(request(Map.of("sessions", "" + sessions)), year.history(), year.training);
    }
}
