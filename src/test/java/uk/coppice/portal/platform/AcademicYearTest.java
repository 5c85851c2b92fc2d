package uk.coppice.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcademicYearTest {

    private static final AcademicYear Y2025 = new AcademicYear(2025);

    @Test
    void runsFromFirstOfSeptemberToLastOfAugust() {
        assertThat(Y2025.firstDay()).isEqualTo("2025-09-01");
        assertThat(Y2025.lastDay()).isEqualTo("2026-08-31");
        assertThat(Y2025.contains(LocalDate.parse("2025-08-31"))).isFalse();
        assertThat(Y2025.contains(LocalDate.parse("2025-09-01"))).isTrue();
        assertThat(Y2025.contains(LocalDate.parse("2026-08-31"))).isTrue();
        assertThat(Y2025.contains(LocalDate.parse("2026-09-01"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2025-08-31, 2024/25", "2025-09-01, 2025/26", "2026-01-01, 2025/26", "2026-08-31, 2025/26"})
    void aDayFallsIntoOneYear(LocalDate day, String year) {
        assertThat(AcademicYear.of(day)).hasToString(year);
        assertThat(AcademicYear.of(day).contains(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025/26", "1999/00", "2099/00", "1900/01", "2999/00"})
    void isReadAsItIsWritten(String text) {
        assertThat(AcademicYear.parse(text)).hasToString(text);
        assertThat(AcademicYear.parse(" " + text + " ")).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025/27", "2025/25", "2025", "2025-26", "25/26", "2025/2026", "", "1899/00", "3000/01", "x"})
    void anythingElseIsRefusedInPlainWords(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AcademicYear.parse(text))
                .withMessageContaining("academic year");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-30, 2026-08-30", "2026-08-31, 2026-08-31", "2026-09-01, 2026-08-31", "2030-01-01, 2026-08-31"})
    void aFinishedYearIsTakenOnItsLastDay(LocalDate today, LocalDate asOf) {
        assertThat(Y2025.asOf(today)).isEqualTo(asOf);
    }

    @Test
    void yearsFollowEachOther() {
        assertThat(Y2025.previous()).hasToString("2024/25").isLessThan(Y2025);
        assertThat(Y2025.previous().lastDay().plusDays(1)).isEqualTo(Y2025.firstDay());
    }
}
