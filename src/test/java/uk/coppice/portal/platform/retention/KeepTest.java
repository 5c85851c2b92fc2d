package uk.coppice.portal.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepTest {

    /** A thing of the first day is kept until the day before the last one, on which it goes. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-15, 24 months, 2026-03-15",
        "2025-08-31, 6 months,  2026-03-01", // there is no 31 February
        "2026-02-28, 6 months,  2026-08-28",
        "2024-02-29, 12 months, 2025-03-01", // nor a 29th
        "2024-02-29, 4 years,   2028-02-29",
        "2020-02-29, 6 years,   2026-03-01",
        "2025-12-31, 2 months,  2026-03-01",
        "2025-10-31, 1 month,   2025-12-01",
        "2026-01-01, 30 days,   2026-01-31",
        "2023-12-31, 30 days,   2024-01-30"
    })
    void isOverOnItsDayAndNotBefore(LocalDate day, String words, LocalDate goes) {
        var keep = Keep.of(words);
        assertThat(keep.overOn(day)).isEqualTo(goes);
        assertThat(keep.over(goes)).isAfterOrEqualTo(day);
        assertThat(keep.over(goes.minusDays(1))).isBefore(day);
    }

    /** Whatever the day, nothing goes before the time is over by the calendar. */
    @Test
    void neverTooEarly() {
        for (var day = LocalDate.of(2023, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
            for (var keep :
                    new Keep[] {Keep.months(1), Keep.months(6), Keep.months(24), Keep.years(6), Keep.days(30)}) {
                assertThat(keep.overOn(day)).isAfterOrEqualTo(day.plus(keep.amount(), keep.unit()));
                assertThat(keep.overOn(day))
                        .isBefore(day.plus(keep.amount(), keep.unit()).plusDays(4));
            }
        }
    }

    @Test
    void readsWhatItWrites() {
        for (var keep : new Keep[] {Keep.days(1), Keep.months(24), Keep.years(6)}) {
            assertThat(Keep.of(keep.words())).isEqualTo(keep);
        }
        assertThat(Keep.of(" 6  Years ")).isEqualTo(Keep.years(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "months", "0 days", "-1 years", "6y", "2 weeks", "1.5 years", "99999 days"})
    void saysWhatATimeLooksLike(String words) {
        assertThatThrownBy(() -> Keep.of(words)).hasMessageContaining("24 months");
    }

    @Test
    void knowsTheShorterTime() {
        assertThat(Keep.days(30).shorterThan(Keep.months(1))).isTrue();
        assertThat(Keep.months(12).shorterThan(Keep.years(1))).isFalse();
        assertThat(Keep.years(1).shorterThan(Keep.months(12))).isFalse();
        assertThat(Keep.years(2).shorterThan(Keep.months(23))).isFalse();
    }
}
