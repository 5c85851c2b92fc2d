package uk.coppice.portal.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-12,This week",
        "2026-01-18,This week",
        "2026-01-19,Next week",
        "2026-01-25,Next week",
        "2026-01-26,Later in January",
        "2026-02-01,February",
        "2026-08-31,August",
        "2026-01-11,Earlier in January",
        "2025-12-31,December",
        "2025-09-01,September",
    })
    void readsLikeACalendar(LocalDate day, String heading) {
        assertThat(Groups.heading(day, LocalDate.of(2026, 1, 14))).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01,September 2026", "2025-08-31,August 2025"})
    void namesTheYearOfAnotherAcademicYear(LocalDate day, String heading) {
        assertThat(Groups.heading(day, LocalDate.of(2026, 1, 14))).isEqualTo(heading.replace(' ', '\u00a0'));
    }
}
