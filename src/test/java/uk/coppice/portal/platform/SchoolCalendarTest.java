package uk.coppice.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolCalendarTest {

    private final SchoolCalendar calendar = new SchoolCalendar(List.of("2026-10-26/2026-10-30", "2027-05-03"));

    @ParameterizedTest
    @CsvSource({
        "2026-10-23, true",
        "2026-10-24, false",
        "2026-10-26, false",
        "2026-10-30, false",
        "2026-11-02, true",
        "2027-05-03, false"
    })
    void knowsSchoolDays(LocalDate day, boolean open) {
        assertThat(calendar.isSchoolDay(day)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-22, 2026-10-21", "2026-11-02, 2026-10-23", "2026-10-28, 2026-10-23", "2027-05-04, 2027-04-30"})
    void looksBackOverWeekendsAndHolidays(LocalDate day, LocalDate before) {
        assertThat(calendar.schoolDayBefore(day)).isEqualTo(before);
    }

    @Test
    void aYearWithoutSchoolStillHasADayBefore() {
        var closed = new SchoolCalendar(List.of("2026-01-01/2026-12-31"));
        assertThat(closed.schoolDayBefore(LocalDate.of(2026, 12, 1))).isEqualTo("2026-11-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"26 October", "2026-10-30/2026-10-26", "2026-10-26/", "2026-10-26/2026-10-27/2026-10-28"})
    void refusesWhatIsNoStretchOfDays(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SchoolCalendar(List.of(entry)))
                .withMessageContaining(entry);
    }
}
