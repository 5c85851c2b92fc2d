package uk.coppice.portal.training.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.SchoolCalendar;

class SeriesDatesTest {

    private static final SchoolCalendar CALENDAR = new SchoolCalendar(List.of(
            "2026-07-22/2026-08-31 Summer holiday",
            "2026-09-01 INSET day",
            "2026-10-26/2026-10-30 Autumn half-term",
            "2026-12-21/2027-01-04 Christmas holiday",
            "2027-02-15/2027-02-19 Spring half-term",
            "2027-03-26/2027-04-09 Easter holiday"));

    @Test
    void weeklyOverChristmasSkipsTheHolidayAndSaysWhy() {
        var dates = dates(SeriesRhythm.WEEKS, 1, "2026-12-08", null, 4);

        assertThat(dates)
                .containsExactly(
                        "2026-12-08",
                        "2026-12-15",
                        "2026-12-22 Christmas holiday",
                        "2026-12-29 Christmas holiday",
                        "2027-01-05",
                        "2027-01-12");
    }

    @Test
    void everySecondWeekUntilADay() {
        assertThat(dates(SeriesRhythm.WEEKS, 2, "2026-10-01", "2026-11-12", null))
                .containsExactly("2026-10-01", "2026-10-15", "2026-10-29 Autumn half-term", "2026-11-12");
    }

    @Test
    void theDayOfTheClockChangeMovesNothing() {
        // Clocks go back on Sun 25 Oct 2026 and forward on Sun 28 Mar 2027: each step is a week of days, not of hours.
        assertThat(dates(SeriesRhythm.WEEKS, 1, "2026-10-18", "2026-11-01", null))
                .containsExactly("2026-10-18 Sunday", "2026-10-25 Sunday", "2026-11-01 Sunday");
        assertThat(dates(SeriesRhythm.WEEKS, 1, "2027-03-23", "2027-03-31", null))
                .containsExactly("2027-03-23", "2027-03-30 Easter holiday");
    }

    @Test
    void monthlyOnTheSameWeekdayOfTheMonth() {
        assertThat(dates(SeriesRhythm.MONTHS, 1, "2026-09-08", null, 4))
                .containsExactly("2026-09-08", "2026-10-13", "2026-11-10", "2026-12-08");
    }

    @Test
    void aFifthWeekdayIsTheLastOfAShorterMonth() {
        assertThat(dates(SeriesRhythm.MONTHS, 1, "2026-09-29", null, 3))
                .containsExactly(
                        "2026-09-29",
                        "2026-10-27 Autumn half-term",
                        "2026-11-24",
                        "2026-12-29 Christmas holiday",
                        "2027-01-26");
    }

    @Test
    void onceAHalfTermInTheSameWeekOfIt() {
        // The second full week after each holiday; after Christmas the week of 4 January is the first.
        assertThat(dates(SeriesRhythm.HALF_TERMS, 1, "2026-09-09", "2027-05-01", null))
                .containsExactly("2026-09-09", "2026-11-11", "2027-01-13", "2027-03-03", "2027-04-21");
    }

    @Test
    void ofAShorterHalfTermTheLastWeek() {
        // Week 8 of the autumn: the spring half-terms have fewer weeks.
        assertThat(dates(SeriesRhythm.HALF_TERMS, 1, "2026-10-20", "2027-03-25", null))
                .containsExactly("2026-10-20", "2026-12-15", "2027-02-09", "2027-03-23");
    }

    @Test
    void aSeriesOnAWeekdayWithoutSchoolEndsByItself() {
        assertThat(dates(SeriesRhythm.WEEKS, 1, "2026-09-05", null, 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, 2026-09-08, -, 3, Weeks between",
                "1, 2026-09-08, 2026-09-01, -, before the first",
                "1, 2026-09-08, -, 61, 1 to 60",
                "1, 2026-09-08, -, -, either how many",
                "1, 2026-09-08, 2026-12-01, 3, either how many"
            })
    void saysWhatIsWrong(int every, LocalDate first, @Nullable LocalDate until, @Nullable Integer count, String words) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new SeriesPattern(SeriesRhythm.WEEKS, every, first, until, count))
                .withMessageContaining(words);
    }

    private static List<String> dates(
            SeriesRhythm rhythm, int every, String first, @Nullable String until, @Nullable Integer count) {
        var pattern = new SeriesPattern(
                rhythm, every, LocalDate.parse(first), until == null ? null : LocalDate.parse(until), count);
        return SeriesDates.of(pattern, CALENDAR::whyClosed).stream()
                .map(planned -> planned.date() + (planned.skipped() == null ? "" : " " + planned.skipped()))
                .toList();
    }
}
