package uk.coppice.portal.platform;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Dates and times as people here read them: {@code Thu 14 Jan, 3.45pm}. The year stands only where the day belongs to
 * another academic year, so that a day and month never mean two things. Spaces inside do not break.
 *
 * @param today the day on which they are read
 */
public record DateWords(LocalDate today) {

    private static final char SPACE = '\u00a0';

    /** {@code Thu 14 Jan}, or {@code Thu 14 Jan 2025} of another academic year. */
    public String day(LocalDate date) {
        return weekday(date) + SPACE + dayOfMonth(date);
    }

    /** {@code 14 Jan}, for where the weekday stands beside it. */
    public String dayOfMonth(LocalDate date) {
        return "" + date.getDayOfMonth() + SPACE + shortMonth(date);
    }

    /** {@code Jan}, or {@code Jan 2025} of another academic year. */
    public String shortMonth(LocalDate date) {
        String month = date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return AcademicYear.of(date).equals(AcademicYear.of(today)) ? month : month + SPACE + date.getYear();
    }

    /** {@code Thu 14 Jan, 3.45pm}. */
    public String moment(LocalDateTime moment) {
        return day(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    /** {@code Thu 14 Jan, 3.45pm to 5.15pm}. */
    public String span(LocalDate date, LocalTime start, LocalTime end) {
        return day(date) + ", " + hours(start, end);
    }

    /** {@code Tuesday}. */
    public static String longWeekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** {@code Tue}. */
    public static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** {@code January}. */
    public static String month(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** {@code January 2027}. */
    public static String month(YearMonth month) {
        return month(month.atDay(1)) + SPACE + month.getYear();
    }

    /** {@code 12 January 2027}, for paper: it means the same whenever it is read. */
    public static String onPaper(LocalDate date) {
        return date.getDayOfMonth() + " " + month(YearMonth.from(date));
    }

    /** {@code 3.45pm}, {@code 4pm}. */
    public static String time(LocalTime time) {
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String minutes = time.getMinute() == 0 ? "" : ".%02d".formatted(time.getMinute());
        return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
    }

    /** {@code 9.30am to 3pm}. */
    public static String hours(LocalTime start, LocalTime end) {
        return time(start) + SPACE + "to" + SPACE + time(end);
    }

    /** {@code 1 h 30 min}, {@code 4 h}, {@code 45 min}. */
    public static String length(Duration length) {
        long hours = length.toHours();
        int minutes = length.toMinutesPart();
        if (hours == 0) {
            return "" + minutes + SPACE + "min";
        }
        return "" + hours + SPACE + "h" + (minutes == 0 ? "" : "" + SPACE + minutes + SPACE + "min");
    }
}
