package uk.coppice.portal.induction.terms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import uk.coppice.portal.platform.AcademicYear;

/**
 * The school days of one school, counted quickly. A year is looked at once, when it is first asked for; so a holder keeps
 * this for one piece of work, not for long. Not for several threads.
 */
public final class SchoolDays {

    /** A school year has 190 days or so; a year with many more has no term dates yet, so that every weekday counts. */
    private static final int MOST_WITH_TERM_DATES = 220;

    private final Predicate<LocalDate> schoolDay;
    // By start year: how many school days lie before each day of the year; one more entry than it has days.
    private final Map<Integer, int[]> years = new HashMap<>();

    /** @param schoolDay whether a day is a school day */
    public SchoolDays(Predicate<LocalDate> schoolDay) {
        this.schoolDay = schoolDay;
    }

    /** How many school days an academic year has; at least 1, so that it can be divided by. */
    public int of(AcademicYear year) {
        int[] before = before(year);
        return Math.max(1, before[before.length - 1]);
    }

    /** Whether term dates of the year are known; else every weekday counts as a school day. */
    public boolean known(AcademicYear year) {
        return of(year) <= MOST_WITH_TERM_DATES;
    }

    /** How many school days lie between two days, both inclusive; 0 when the first is the later one. */
    public int between(LocalDate from, LocalDate to) {
        int days = 0;
        for (var day = from; !day.isAfter(to); ) {
            var year = AcademicYear.of(day);
            var last = to.isBefore(year.lastDay()) ? to : year.lastDay();
            int[] before = before(year);
            days += before[index(year, last) + 1] - before[index(year, day)];
            day = year.lastDay().plusDays(1);
        }
        return days;
    }

    /** Whether a day is one. */
    public boolean is(LocalDate day) {
        var year = AcademicYear.of(day);
        int[] before = before(year);
        int at = index(year, day);
        return before[at + 1] > before[at];
    }

    private int[] before(AcademicYear year) {
        return years.computeIfAbsent(year.startYear(), start -> {
            int length = index(year, year.lastDay()) + 1;
            int[] before = new int[length + 1];
            for (int i = 0; i < length; i++) {
                before[i + 1] = before[i] + (schoolDay.test(year.firstDay().plusDays(i)) ? 1 : 0);
            }
            return before;
        });
    }

    private static int index(AcademicYear year, LocalDate day) {
        return (int) (day.toEpochDay() - year.firstDay().toEpochDay());
    }
}
