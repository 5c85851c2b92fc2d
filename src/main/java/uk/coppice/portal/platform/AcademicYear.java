package uk.coppice.portal.platform;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;

/**
 * An academic year: 1 September to 31 August, both inclusive, written {@code 2025/26}.
 *
 * @param startYear the calendar year of its September, 1900 to 2999
 */
public record AcademicYear(int startYear) implements Comparable<AcademicYear> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})/(\\d{2})");

    public AcademicYear {
        if (startYear < 1900 || startYear > 2999) {
            throw new IllegalArgumentException("An academic year starts between 1900 and 2999, not in " + startYear);
        }
    }

    /**
     * Reads {@code 2025/26}.
     *
     * @throws IllegalArgumentException in plain English when the text is anything else, {@code 2025/27} included
     */
    public static AcademicYear parse(String text) {
        var matcher = WRITTEN.matcher(text.strip());
        if (matcher.matches()) {
            int start = Integer.parseInt(matcher.group(1));
            if ((start + 1) % 100 == Integer.parseInt(matcher.group(2))) {
                return new AcademicYear(start);
            }
        }
        throw new IllegalArgumentException("An academic year is written like 2025/26, not '" + text + "'");
    }

    /** The year that a day falls in. */
    public static AcademicYear of(LocalDate day) {
        return new AcademicYear(day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.SEPTEMBER, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, Month.AUGUST, 31);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    public AcademicYear previous() {
        return new AcademicYear(startYear - 1);
    }

    /** The as-of date of its figures: 31 August of a finished year, today in the running one. */
    public LocalDate asOf(LocalDate today) {
        return today.isAfter(lastDay()) ? lastDay() : today;
    }

    @Override
    public int compareTo(AcademicYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    public String toString() {
        return "%d/%02d".formatted(startYear, (startYear + 1) % 100);
    }
}
