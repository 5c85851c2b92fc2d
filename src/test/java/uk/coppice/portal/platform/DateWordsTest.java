package uk.coppice.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

    private final DateWords words = new DateWords(LocalDate.of(2027, 1, 12));

    @Test
    void leavesTheYearOutWithinTheAcademicYear() {
        assertThat(words.day(LocalDate.of(2027, 1, 14))).isEqualTo(plain("Thu 14 Jan"));
        assertThat(words.day(LocalDate.of(2026, 9, 1))).isEqualTo(plain("Tue 1 Sep"));
        assertThat(words.day(LocalDate.of(2027, 8, 31))).isEqualTo(plain("Tue 31 Aug"));
    }

    @Test
    void namesAnotherYear() {
        assertThat(words.day(LocalDate.of(2027, 9, 1))).isEqualTo(plain("Wed 1 Sep 2027"));
        assertThat(words.dayOfMonth(LocalDate.of(2026, 8, 31))).isEqualTo(plain("31 Aug 2026"));
    }

    @Test
    void breaksAtTheCommaOnly() {
        assertThat(words.span(LocalDate.of(2027, 1, 14), LocalTime.of(9, 30), LocalTime.of(15, 0)))
                .isEqualTo(plain("Thu 14 Jan") + ", " + plain("9.30am to 3pm"));
        assertThat(words.moment(LocalDate.of(2027, 1, 14).atTime(15, 45))).isEqualTo(plain("Thu 14 Jan") + ", 3.45pm");
    }

    @ParameterizedTest
    @CsvSource({
        "00:00,12am",
        "00:05,12.05am",
        "09:30,9.30am",
        "12:00,12pm",
        "12:30,12.30pm",
        "16:00,4pm",
        "23:59,11.59pm"
    })
    void tellsTheTime(LocalTime time, String expected) {
        assertThat(DateWords.time(time)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"90,1 h 30 min", "240,4 h", "45,45 min", "0,0 min", "1505,25 h 5 min"})
    void tellsLengths(long minutes, String expected) {
        assertThat(DateWords.length(Duration.ofMinutes(minutes))).isEqualTo(plain(expected));
    }

    @Test
    void namesMonths() {
        assertThat(DateWords.month(YearMonth.of(2027, 1))).isEqualTo(plain("January 2027"));
    }

    private static String plain(String text) {
        return text.replace(' ', '\u00a0');
    }
}
