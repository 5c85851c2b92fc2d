package uk.coppice.portal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.platform.Closure.Kind;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.SchoolCalendar;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/** On top of the dates in config/term-dates.yaml. */
@DatabaseTest
class TermDatesTest {

    private static final LocalDate HALF_TERM = LocalDate.of(2026, 10, 28);

    private final TermDates dates;
    private final SchoolCalendar calendar;
    private final TestTrust trust;
    private long willow;
    private long oak;
    private long head;

    TermDatesTest(TermDates dates, SchoolCalendar calendar, TestTrust trust) {
        this.dates = dates;
        this.calendar = calendar;
        this.trust = trust;
    }

    @BeforeEach
    void twoSchools() {
        willow = trust.school("Willow Primary");
        oak = trust.school("Oak Primary");
        head = trust.staff("Helen Head", willow, StaffGroup.HEAD);
        Acting.asAdministrator();
    }

    @Test
    void knowsTheSettings() {
        assertThat(calendar.whyClosed(HALF_TERM)).contains("Autumn half-term");
        assertThat(calendar.isSchoolDay(willow, HALF_TERM)).isFalse();
        assertThat(calendar.whyClosed(LocalDate.of(2027, 1, 5))).contains("INSET day");
    }

    @Test
    void whatIsSaidInTheBrowserComesFirst() {
        dates.add(line(null, Kind.HOLIDAY, "2026-11-16", "2026-11-17"));
        dates.add(line(willow, Kind.OPEN, "2026-11-17", "2026-11-17"));
        dates.add(line(oak, Kind.INSET, "2026-11-18", "2026-11-18"));

        assertThat(calendar.isSchoolDay(LocalDate.of(2026, 11, 17))).isFalse();
        assertThat(calendar.isSchoolDay(willow, LocalDate.of(2026, 11, 17))).isTrue();
        assertThat(calendar.isSchoolDay(oak, LocalDate.of(2026, 11, 17))).isFalse();
        assertThat(calendar.isSchoolDay(LocalDate.of(2026, 11, 18))).isTrue();
        assertThat(calendar.schoolDayBefore(oak, LocalDate.of(2026, 11, 19))).isEqualTo("2026-11-13");
        assertThat(calendar.schoolDaysBefore(LocalDate.of(2026, 11, 19), 2)).isEqualTo("2026-11-13");
    }

    @Test
    void takesALineOfTheSettingsBackAndBringsItBack() {
        var line = dates.between(HALF_TERM, HALF_TERM).getFirst();
        assertThat(line.id()).isNull();

        dates.remove(line);
        assertThat(calendar.isSchoolDay(HALF_TERM)).isTrue();
        assertThat(dates.between(HALF_TERM, HALF_TERM))
                .extracting(TermDate::kind)
                .containsExactly(Kind.OPEN);

        dates.restore(line);
        assertThat(calendar.isSchoolDay(HALF_TERM)).isFalse();
    }

    @Test
    void aLineOfTheBrowserIsTakenAwayAndBroughtBack() {
        dates.add(line(null, Kind.HOLIDAY, "2026-11-16", "2026-11-16"));
        var day = LocalDate.of(2026, 11, 16);
        var line = dates.between(day, day).getFirst();

        dates.remove(line);
        assertThat(calendar.isSchoolDay(day)).isTrue();
        dates.restore(line);
        assertThat(calendar.isSchoolDay(day)).isFalse();
    }

    @Test
    void aHeadKeepsTheInsetDaysOfTheirOwnSchoolAlone() {
        Acting.asLeaderOf(head, willow);
        dates.add(line(willow, Kind.INSET, "2026-11-16", "2026-11-16"));

        for (var other : java.util.List.of(
                line(oak, Kind.INSET, "2026-11-16", "2026-11-16"),
                line(null, Kind.INSET, "2026-11-16", "2026-11-16"),
                line(willow, Kind.HOLIDAY, "2026-11-16", "2026-11-16"),
                line(willow, Kind.OPEN, "2026-10-28", "2026-10-28"))) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> dates.add(other));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> dates.remove(other));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> dates.restore(other));
        }
        Acting.asStaff(head);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> dates.add(line(willow, Kind.INSET, "2026-11-18", "2026-11-18")));
    }

    @Test
    void aHeadCannotRemoveALineByClaimingItIsTheirOwn() {
        dates.add(line(oak, Kind.INSET, "2026-11-16", "2026-11-16"));
        var day = LocalDate.of(2026, 11, 16);
        var theirs = dates.between(day, day).getFirst();
        Acting.asLeaderOf(head, willow);

        dates.remove(new TermDate(theirs.id(), willow, Kind.INSET, day, day, ""));

        assertThat(calendar.isSchoolDay(oak, day)).isFalse();
    }

    @Test
    void refusesWhatIsNoStretchOfDays() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> dates.add(line(null, Kind.HOLIDAY, "2026-11-17", "2026-11-16")))
                .withMessageContaining("before the first");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> dates.add(line(null, Kind.HOLIDAY, "2026-11-17", "2027-11-16")))
                .withMessageContaining("At most");
    }

    private static TermDate line(@Nullable Long school, Kind kind, String first, String last) {
        return new TermDate(null, school, kind, LocalDate.parse(first), LocalDate.parse(last), "");
    }
}
