package uk.coppice.portal.dataprotection.request;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;

/**
 * Working days in England. Bank holidays follow from the Banking and Financial Dealings Act 1971 and the proclamations
 * that are made every year: one on a weekend moves to the next weekday that is none. Holidays proclaimed for a single
 * occasion are not known here; a deadline then falls a day earlier than the law has it, which is the safe side.
 */
final class BankHolidays {

    private BankHolidays() {}

    /** The day itself, or the next working day after it. */
    static LocalDate workingDay(LocalDate day) {
        var next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    static boolean isWorkingDay(LocalDate day) {
        return !weekend(day) && !of(day.getYear()).contains(day);
    }

    /** The bank holidays of a year, substitute days for those on a weekend. */
    static Set<LocalDate> of(int year) {
        var days = new TreeSet<LocalDate>();
        var easter = easterSunday(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        add(days, LocalDate.of(year, Month.JANUARY, 1));
        add(days, LocalDate.of(year, Month.DECEMBER, 25));
        add(days, LocalDate.of(year, Month.DECEMBER, 26));
        return days;
    }

    /** Moved past the weekend, and past what moved there before. */
    private static void add(Set<LocalDate> days, LocalDate day) {
        var on = day;
        while (weekend(on) || days.contains(on)) {
            on = on.plusDays(1);
        }
        days.add(on);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** By the Gregorian rule, as Meeus and others write it ('Anonymous', Nature, 20 April 1876). */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
