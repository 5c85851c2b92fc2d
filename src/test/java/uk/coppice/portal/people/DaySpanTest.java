package uk.coppice.portal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DaySpanTest {

    private DaySpan january = new DaySpan(day("2026-01-01"), day("2026-01-31"));

    @BeforeEach
    void january() {
        january = new DaySpan(day("2026-01-01"), day("2026-01-31"));
    }

    @Test
    void bothEndsCount() {
        assertThat(add("2026-01-10", "2026-01-10")).isEqualTo(1);
        assertThat(add("2026-01-10", "2026-01-12")).isEqualTo(3);
    }

    @Test
    void overlapsCountOnce() {
        add("2026-01-01", "2026-01-10");
        assertThat(add("2026-01-05", "2026-01-15")).isEqualTo(15);
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        assertThat(add("2025-12-01", "2026-01-01")).isEqualTo(1);
        assertThat(add("2026-01-31", "2026-06-01")).isEqualTo(2);
        assertThat(add("2025-01-01", "2025-12-31")).isEqualTo(2);
        assertThat(add("2026-02-01", null)).isEqualTo(2);
    }

    @Test
    void anOpenEndReachesTheLastDay() {
        assertThat(add("2026-01-30", null)).isEqualTo(2);
        assertThat(add("2000-01-01", null)).isEqualTo(31);
    }

    @Test
    void anEndBeforeTheStartIsNoDay() {
        assertThat(add("2026-01-10", "2026-01-09")).isZero();
    }

    @Test
    void removedDaysMayNeverHaveBeenThere() {
        add("2026-01-01", "2026-01-10");
        january.remove(day("2026-01-09"), day("2026-01-20"));
        assertThat(january.days()).isEqualTo(8);
        january.remove(day("2025-01-01"), null);
        assertThat(january.days()).isZero();
    }

    @Test
    void aSpanThatEndsBeforeItStartsHasNoDays() {
        var empty = new DaySpan(day("2026-01-02"), day("2026-01-01"));
        empty.add(day("2020-01-01"), null);
        assertThat(empty.days()).isZero();
    }

    private int add(String from, @Nullable String to) {
        january.add(day(from), to == null ? null : day(to));
        return january.days();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
