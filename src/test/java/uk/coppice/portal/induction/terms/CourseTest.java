package uk.coppice.portal.induction.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.coppice.portal.induction.terms.Inducted.ASH;
import static uk.coppice.portal.induction.terms.Inducted.OAK;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.AcademicYear;

class CourseTest {

    @ParameterizedTest
    @CsvSource({"1000, 2027-07-22", "500, 2029-07-20"})
    void sixTermsTakeTwoYearsFullTimeAndFourAtHalfTime(int fte, LocalDate end) {
        var course =
                Inducted.from("2025-09-01").at(ASH, fte, "2025-09-01", null).course();

        assertThat(course.expectedEnd()).hasValue(end);
        assertThat(course.served(end)).isEqualByComparingTo("6.0");
        assertThat(course.served(end.minusDays(7))).isLessThan(new BigDecimal("6"));
    }

    @Test
    void atThreeQuartersTheyTakeTwoYearsAndTwoThirdsOfAThird() {
        var course =
                Inducted.from("2025-09-01").at(ASH, 750, "2025-09-01", null).course();
        int thirdYear = Inducted.days().of(new AcademicYear(2027));

        assertThat(course.expectedEnd()).hasValue(Inducted.after("2027-09-01", (int) Math.ceil(thirdYear * 2 / 3.0)));
    }

    @Test
    void aSchoolYearIsThreeTermsWhateverDaysItHas() {
        var course =
                Inducted.from("2025-09-01").at(ASH, 1000, "2025-09-01", null).course();

        assertThat(course.served(LocalDate.of(2026, 8, 31))).isEqualTo("3.0");
        assertThat(course.served(LocalDate.of(2025, 8, 31))).isEqualTo("0.0");
        assertThat(course.served(LocalDate.of(2026, 7, 21))).isEqualTo("2.9");
    }

    @Test
    void hoursThatChangeWithinTheYearCountAsTheyWere() {
        var whole = Inducted.days().of(new AcademicYear(2025));
        var before = Inducted.days().between(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 4));
        var course = Inducted.from("2025-09-01")
                .at(ASH, 500, "2025-09-01", "2026-01-04")
                .at(ASH, 1000, "2026-01-05", null)
                .course();

        assertThat(course.served(LocalDate.of(2026, 8, 31)).doubleValue())
                .isEqualTo(Math.floor((before * 0.5 + (whole - before)) * 3 / whole * 10) / 10);
        assertThat(course.expectedEnd())
                .hasValueSatisfying(end -> assertThat(end).isAfter("2027-09-01"));
    }

    @Test
    void onlyTeachingPostsCountAndNeverMoreThanFullTime() {
        var two = Inducted.from("2025-09-01")
                .at(ASH, 800, "2025-09-01", null)
                .at(OAK, 400, "2025-09-01", null)
                .at(ASH, StaffGroup.MIDDAY, 200, "2025-09-01", null)
                .course();

        assertThat(two.stretches()).singleElement().satisfies(stretch -> {
            assertThat(stretch.fte()).isEqualTo(1000);
            assertThat(stretch.school()).isEqualTo(ASH.id());
        });
    }

    @Test
    void aPostThatEndsOn31AugustLeavesTheRestToTheNext() {
        var course = Inducted.from("2025-09-01")
                .at(ASH, 1000, "2025-09-01", "2026-08-31")
                .course();

        assertThat(course.expectedEnd()).isEmpty();
        assertThat(course.lastDayInPost()).isEqualTo("2026-08-31");
        assertThat(LengthWords.of(course).getLast()).contains("3 of 6 terms served");
    }

    @Test
    void aDayBetweenTwoPostsIsNotServedAndAReturnGoesOnWhereItStopped() {
        var moved = Inducted.from("2025-09-01")
                .at(ASH, 1000, "2025-09-01", "2026-01-06")
                .at(OAK, 1000, "2026-01-08", null)
                .course();
        var back = Inducted.from("2025-09-01")
                .at(ASH, 1000, "2025-09-01", "2026-01-06")
                .at(ASH, 1000, "2026-04-20", null)
                .course();

        assertThat(moved.expectedEnd()).hasValue(Inducted.after("2027-09-01", 1));
        assertThat(back.served(LocalDate.of(2026, 4, 19))).isEqualTo(back.served(LocalDate.of(2026, 1, 6)));
    }

    @ParameterizedTest
    @CsvSource({"29, 0", "30, 30", "31, 31"})
    void absenceExtendsByTheWholeTotalFrom30SchoolDaysOn(int days, int added) {
        var away = Inducted.from("2025-09-01")
                .at(ASH, 1000, "2025-09-01", null)
                .away("2025-11-03", Inducted.after("2025-11-03", days).toString(), false)
                .today("2026-06-01")
                .course();

        assertThat(away.away().between(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 8, 31)))
                .isEqualTo(added);
        // The days of 2025/26 that are missing are made up in 2027/28, which has as many: so one for one.
        assertThat(away.expectedEnd())
                .hasValue(added == 0 ? LocalDate.of(2027, 7, 22) : Inducted.after("2027-09-01", added));
    }

    @Test
    void absenceIsCountedInEachYearOfInductionAndAnInductionStartedInJanuaryHasItsOwn() {
        // 20 school days before and 20 after 1 September: one year of induction, though two school years.
        var course = Inducted.from("2026-01-05")
                .at(ASH, 1000, "2026-01-05", null)
                .away("2026-06-24", "2026-07-22", false)
                .away("2026-09-01", Inducted.after("2026-09-01", 15).toString(), false)
                .today("2026-12-01")
                .course();
        var september = Inducted.from("2025-09-01")
                .at(ASH, 1000, "2025-09-01", null)
                .away("2026-06-24", "2026-07-22", false)
                .away("2026-09-01", Inducted.after("2026-09-01", 15).toString(), false)
                .today("2026-12-01")
                .course();

        assertThat(course.away().years())
                .singleElement()
                .satisfies(year -> assertThat(year.other()).isEqualTo(36));
        assertThat(september.away().years()).extracting(AwayDays.Year::other).containsExactly(21, 15);
        assertThat(september.expectedEnd()).hasValue(LocalDate.of(2027, 7, 22));
    }

    @Test
    void aDayThatTwoEntriesNameCountsOnceAndALastingAbsenceUpToToday() {
        var course = Inducted.from("2025-09-01")
                .at(ASH, 1000, "2025-09-01", null)
                .away("2025-11-03", "2025-11-28", false)
                .away("2025-11-10", null, false)
                .today("2025-12-05")
                .course();

        assertThat(course.away().years())
                .singleElement()
                .satisfies(year -> assertThat(year.other()).isEqualTo(25));
    }

    @Test
    void familyLeaveExtendsOnlyWhenTheTeacherChoosesSo() {
        var leave = Inducted.from("2025-09-01")
                .at(ASH, 1000, "2025-09-01", null)
                .away("2026-02-23", "2026-03-31", true)
                .today("2026-06-01");
        int days = Inducted.days().between(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 31));

        assertThat(leave.course().expectedEnd()).hasValue(LocalDate.of(2027, 7, 22));
        assertThat(LengthWords.of(leave.course()))
                .anyMatch(line -> line.contains(days + " school days") && line.contains("own choice"));
        assertThat(leave.familyExtends(false).course().expectedEnd()).hasValue(LocalDate.of(2027, 7, 22));
        assertThat(leave.familyExtends(true).course().expectedEnd()).hasValue(Inducted.after("2027-09-01", days));
    }

    @Test
    void familyLeaveIsNeverCountedTowardsThe30Days() {
        var course = Inducted.from("2025-09-01")
                .at(ASH, 1000, "2025-09-01", null)
                .away("2025-11-03", Inducted.after("2025-11-03", 29).toString(), false)
                .away("2026-02-23", "2026-03-31", true)
                .away("2026-03-02", "2026-03-06", false)
                .today("2026-06-01")
                .course();

        assertThat(course.expectedEnd()).hasValue(LocalDate.of(2027, 7, 22));
    }

    @Test
    void theAppropriateBodyReducesAndExtends() {
        var reduced = Inducted.from("2025-09-01")
                .at(ASH, 1000, "2025-09-01", null)
                .decided(LengthDecision.Kind.REDUCED, "3", "2025-10-01")
                .course();
        var extended = Inducted.from("2025-09-01")
                .at(ASH, 1000, "2025-09-01", null)
                .decided(LengthDecision.Kind.EXTENDED, "3", "2027-07-20")
                .course();

        assertThat(reduced.expectedEnd()).hasValue(LocalDate.of(2026, 7, 22));
        assertThat(extended.required()).isEqualByComparingTo("9");
        assertThat(extended.expectedEnd()).hasValue(LocalDate.of(2028, 7, 21));
        assertThat(LengthWords.of(extended)).anyMatch(line -> line.contains("extended it by 3 terms. As agreed."));
    }

    @Test
    void theWordsNameEveryStretchAndTheEnd() {
        var course = Inducted.from("2025-09-01")
                .at(ASH, 500, "2025-09-01", "2026-01-04")
                .at(ASH, 1000, "2026-01-08", null)
                .today("2026-02-02")
                .course();

        assertThat(LengthWords.of(course))
                .map(line -> line.replace('\u00a0', ' '))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("6 terms, as for every full-time teacher"),
                        line -> assertThat(line).startsWith("Mon 1 Sep to Sun 4 Jan: 0.5 of full time"),
                        line -> assertThat(line).startsWith("Mon 5 Jan to Wed 7 Jan: no teaching post"),
                        line -> assertThat(line)
                                .startsWith("From Thu 8 Jan: full time. 0.")
                                .endsWith("served so far."),
                        line -> assertThat(line).startsWith("So 6 terms are expected to be served by"));
    }

    @Test
    void withoutTermDatesWeekdaysCountAndItIsSaid() {
        var facts = Inducted.from("2025-09-01")
                .at(ASH, 1000, "2025-09-01", null)
                .course()
                .facts();
        var weekdays = new SchoolDays(day -> day.getDayOfWeek().getValue() <= 5);
        var course = Course.of(facts, school -> weekdays);

        assertThat(course.expectedEnd()).hasValue(LocalDate.of(2027, 8, 31));
        assertThat(LengthWords.of(course).getLast()).contains("No term dates for 2025/26");
    }
}
