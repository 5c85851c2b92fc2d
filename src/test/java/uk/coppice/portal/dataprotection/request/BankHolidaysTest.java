package uk.coppice.portal.dataprotection.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankHolidaysTest {

    @ParameterizedTest
    @CsvSource({"2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28", "2038, 2038-04-25"})
    void easterFallsOnItsSunday(int year, LocalDate day) {
        assertThat(BankHolidays.easterSunday(year)).isEqualTo(day);
    }

    /** As gov.uk/bank-holidays lists them for England and Wales. */
    @Test
    void theListOf2026AndOf2027() {
        assertThat(BankHolidays.of(2026))
                .containsExactly(days("2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 "
                        + "2026-12-28"));
        assertThat(BankHolidays.of(2027))
                .containsExactly(days("2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 "
                        + "2027-12-28"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-05, 2026-10-05",
        "2026-10-03, 2026-10-05",
        "2026-04-03, 2026-04-07",
        "2022-12-24, 2022-12-28",
        "2027-12-31, 2027-12-31",
        "2028-01-01, 2028-01-04"
    })
    void aDayThatIsNoWorkingDayMovesOn(LocalDate day, LocalDate working) {
        assertThat(BankHolidays.workingDay(day)).isEqualTo(working);
    }

    private static LocalDate[] days(String days) {
        return java.util.Arrays.stream(days.split(" ")).map(LocalDate::parse).toArray(LocalDate[]::new);
    }
}
