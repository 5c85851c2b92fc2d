package uk.coppice.portal.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import uk.coppice.portal.platform.AcademicYear;

/**
 * Tells the dates of the demo files from today, so that the demo has past, running and upcoming sessions on any day:
 *
 * <ul>
 *   <li>{@code {year-3}}: the calendar year in which this academic year began, less 3
 *   <li>{@code {schoolyear-1}}: the academic year before this one, as {@code 2025/26}
 *   <li>{@code {last+65}}: the weekday on or after 65 days into last academic year
 *   <li>{@code {day+7}}, {@code {day-7}}: the weekday on or after, on or before, that many days from today
 *   <li>{@code {today}}: today, whatever day it is
 *   <li>{@code {now-30}}, {@code {now+60}}: a time of today that many minutes from now, to five minutes, never past
 *       midnight
 * </ul>
 */
final class DemoDates {

    private static final Pattern TOKEN = Pattern.compile("\\{(year|schoolyear|last|day|today|now)([+-]\\d+)?}");
    private static final int STEP_MINUTES = 5;
    private static final int LAST_MINUTE = 23 * 60 + 59;

    private final LocalDateTime now;

    DemoDates(LocalDateTime now) {
        this.now = now;
    }

    /** The text with every token replaced. */
    String resolve(String text) {
        return TOKEN.matcher(text).replaceAll(this::resolve);
    }

    private String resolve(MatchResult token) {
        int number = token.group(2) == null ? 0 : Integer.parseInt(token.group(2));
        var today = now.toLocalDate();
        var year = AcademicYear.of(today);
        return switch (token.group(1)) {
            case "year" -> String.valueOf(year.startYear() + number);
            case "schoolyear" -> new AcademicYear(year.startYear() + number).toString();
            case "last" ->
                weekday(year.previous().firstDay().plusDays(number), 1).toString();
            case "day" -> weekday(today.plusDays(number), number < 0 ? -1 : 1).toString();
            case "today" -> today.toString();
            default -> timeFromNow(number).toString();
        };
    }

    private LocalTime timeFromNow(int minutes) {
        int minute = now.toLocalTime().get(ChronoField.MINUTE_OF_DAY) + minutes;
        int bounded = Math.clamp(minute, 0, LAST_MINUTE);
        int even = bounded == LAST_MINUTE ? LAST_MINUTE : bounded - bounded % STEP_MINUTES;
        return LocalTime.MIDNIGHT.plus(even, ChronoUnit.MINUTES);
    }

    private static LocalDate weekday(LocalDate day, int step) {
        var found = day;
        while (found.getDayOfWeek() == DayOfWeek.SATURDAY || found.getDayOfWeek() == DayOfWeek.SUNDAY) {
            found = found.plusDays(step);
        }
        return found;
    }
}
