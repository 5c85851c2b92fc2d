package uk.coppice.portal.training.booking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {

    private static final Set<LocalDate> CLOSED = Set.of(LocalDate.of(2026, 5, 4));

    private final WorkingHours hours = new WorkingHours(
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY
                    && !CLOSED.contains(day),
            LocalTime.of(8, 0),
            LocalTime.of(18, 0));

    @Test
    void theClockRunsOnSchoolDaysOnly() {
        assertThat(after("2026-02-02T09:00")).isEqualTo("2026-02-02T13:00");
        assertThat(after("2026-02-02T14:00")).isEqualTo("2026-02-02T18:00");
        assertThat(after("2026-02-02T16:30")).isEqualTo("2026-02-03T10:30");
        assertThat(after("2026-02-02T06:00")).isEqualTo("2026-02-02T12:00");
        assertThat(after("2026-02-06T17:00")).isEqualTo("2026-02-09T11:00");
        assertThat(after("2026-02-07T12:00")).isEqualTo("2026-02-09T12:00");
        assertThat(after("2026-05-01T17:00")).as("over a bank holiday").isEqualTo("2026-05-05T11:00");
    }

    @Test
    void aChangeOfTheClockMovesNothing() {
        assertThat(after("2026-03-27T17:00")).isEqualTo("2026-03-30T11:00");
        assertThat(after("2026-10-23T17:00")).isEqualTo("2026-10-26T11:00");
    }

    @Test
    void anOfferEndsBeforeTheSessionAndIsNotTooShort() {
        assertThat(offer("2026-02-02T09:00", "2026-02-02T20:00")).contains(LocalDateTime.parse("2026-02-02T13:00"));
        assertThat(offer("2026-02-02T09:00", "2026-02-02T12:00")).contains(LocalDateTime.parse("2026-02-02T12:00"));
        assertThat(offer("2026-02-02T11:45", "2026-02-02T12:00")).isPresent();
        assertThat(offer("2026-02-02T11:46", "2026-02-02T12:00")).isEmpty();
        assertThat(offer("2026-02-02T13:00", "2026-02-02T12:00")).isEmpty();
    }

    private java.util.Optional<LocalDateTime> offer(String now, String latest) {
        return hours.offer(
                LocalDateTime.parse(now), Duration.ofHours(4), LocalDateTime.parse(latest), Duration.ofMinutes(15));
    }

    private String after(String start) {
        return hours.after(LocalDateTime.parse(start), Duration.ofHours(4)).toString();
    }
}
