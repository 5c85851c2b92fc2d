package uk.coppice.portal.platform.retention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import uk.coppice.portal.platform.Words;

/**
 * For how long something is kept: {@code 30 days}, {@code 24 months}, {@code 6 years}.
 *
 * @param amount 1 or more
 * @param unit days, months or years
 */
public record Keep(int amount, ChronoUnit unit) {

    private static final Pattern WORDS = Pattern.compile("([1-9]\\d{0,3})\\s+(day|month|year)s?");
    private static final LocalDate ANY_DAY = LocalDate.of(2001, 1, 1);

    public Keep {
        if (amount < 1 || (unit != ChronoUnit.DAYS && unit != ChronoUnit.MONTHS && unit != ChronoUnit.YEARS)) {
            throw new IllegalArgumentException("Not a time to keep something: " + amount + " " + unit);
        }
    }

    /** So many days. */
    public static Keep days(int amount) {
        return new Keep(amount, ChronoUnit.DAYS);
    }

    /** So many months. */
    public static Keep months(int amount) {
        return new Keep(amount, ChronoUnit.MONTHS);
    }

    /** So many years. */
    public static Keep years(int amount) {
        return new Keep(amount, ChronoUnit.YEARS);
    }

    /**
     * Reads a time as it stands in the settings.
     *
     * @throws IllegalArgumentException saying what it must look like
     */
    public static Keep of(String words) {
        var read = WORDS.matcher(words.strip().toLowerCase(Locale.UK));
        if (!read.matches()) {
            throw new IllegalArgumentException(
                    "'" + words + "' must be a time such as '30 days', '24 months' or '6 years'");
        }
        return new Keep(
                Integer.parseInt(read.group(1)),
                switch (read.group(2)) {
                    case "day" -> ChronoUnit.DAYS;
                    case "month" -> ChronoUnit.MONTHS;
                    default -> ChronoUnit.YEARS;
                });
    }

    /**
     * The last day of which things are kept no more: what belongs to it or to an earlier day goes. At the end of a month
     * and around 29 February nothing goes a day too early: 31 August and six months is over on 1 March.
     */
    public LocalDate over(LocalDate today) {
        return today.minus(amount, unit);
    }

    /** The first day on which {@link #over} has come to a day. */
    public LocalDate overOn(LocalDate day) {
        var first = day.plus(amount, unit);
        while (over(first).isBefore(day)) {
            first = first.plusDays(1);
        }
        return first;
    }

    /** Whether it is a shorter time than another; a month has the days of January, a year 365. */
    public boolean shorterThan(Keep other) {
        return ANY_DAY.plus(amount, unit).isBefore(ANY_DAY.plus(other.amount, other.unit));
    }

    /** {@code 24 months}. */
    public String words() {
        return switch (unit) {
            case DAYS -> Words.count(amount, "day", "days");
            case MONTHS -> Words.count(amount, "month", "months");
            default -> Words.count(amount, "year", "years");
        };
    }
}
