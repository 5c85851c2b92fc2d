package uk.coppice.portal.training.booking.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The school-day clock: it runs on school days between two times of day, and stands still otherwise. Wall clock, so
 * that a change to summer time moves nothing.
 *
 * @param schoolDay which days are school days
 * @param from when it starts to run
 * @param to when it stops
 */
public record WorkingHours(Predicate<LocalDate> schoolDay, LocalTime from, LocalTime to) {

    /** No holiday is so long that looking further for a school day makes sense. */
    private static final int LONGEST_HOLIDAY_DAYS = 90;

    /** When so much time of this clock has passed. */
    public LocalDateTime after(LocalDateTime start, Duration time) {
        var left = time;
        for (int days = 0; days <= LONGEST_HOLIDAY_DAYS; days++) {
            var day = start.toLocalDate().plusDays(days);
            var opens = days == 0 && start.toLocalTime().isAfter(from) ? start : day.atTime(from);
            var closes = day.atTime(to);
            if (schoolDay.test(day) && opens.isBefore(closes)) {
                var open = Duration.between(opens, closes);
                if (left.compareTo(open) <= 0) {
                    return opens.plus(left);
                }
                left = left.minus(open);
            }
        }
        return start.plus(time);
    }

    /**
     * Until when an offer made now holds: so much time of this clock, but not later than shortly before the session.
     *
     * @param latest when an offer must have ended
     * @param shortest a shorter offer is none
     * @return empty when there is no time left for an offer
     */
    public Optional<LocalDateTime> offer(LocalDateTime now, Duration time, LocalDateTime latest, Duration shortest) {
        var until = after(now, time);
        var bounded = until.isAfter(latest) ? latest : until;
        return now.plus(shortest).isAfter(bounded) ? Optional.empty() : Optional.of(bounded);
    }
}
