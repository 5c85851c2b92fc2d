package uk.coppice.portal.training.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a series: the pattern's, without those on which there is no school. A date that falls on such a day is
 * not moved by itself but skipped, with the reason; a series of so many sessions then goes on for longer.
 */
public final class SeriesDates {

    /** As many sessions as one series can have. */
    public static final int MOST = 60;

    /** A series that finds no school day for so long has been planned beyond the term dates that are known. */
    private static final int LONGEST_YEARS = 3;

    private final SeriesPattern pattern;
    private final Function<LocalDate, Optional<String>> whyClosed;

    /**
     * One date of the pattern.
     *
     * @param skipped why there is no session on it; null: there is one
     */
    public record Planned(LocalDate date, @Nullable String skipped) {}

    private SeriesDates(SeriesPattern pattern, Function<LocalDate, Optional<String>> whyClosed) {
        this.pattern = pattern;
        this.whyClosed = whyClosed;
    }

    /**
     * The dates in order, the skipped ones among them.
     *
     * @param whyClosed why a day is no school day; empty when it is one
     */
    public static List<Planned> of(SeriesPattern pattern, Function<LocalDate, Optional<String>> whyClosed) {
        return new SeriesDates(pattern, whyClosed).dates();
    }

    private List<Planned> dates() {
        var last = pattern.until() != null
                ? pattern.until()
                : pattern.first().plusYears(LONGEST_YEARS).minusDays(1);
        var dates = new ArrayList<Planned>();
        int held = 0;
        int wanted = pattern.count() == null ? MOST : pattern.count();
        LocalDate day = pattern.first();
        for (int n = 0; day != null && !day.isAfter(last) && held < wanted; n++) {
            var why = whyClosed.apply(day);
            dates.add(new Planned(day, why.orElse(null)));
            held += why.isEmpty() ? 1 : 0;
            day = after(day, n + 1, last);
        }
        while (pattern.count() != null && !dates.isEmpty() && dates.getLast().skipped() != null && held < wanted) {
            dates.removeLast();
        }
        return dates;
    }

    /** The {@code nth} date of the pattern, counted from 0; null when there is none up to the last day. */
    private @Nullable LocalDate after(LocalDate day, int nth, LocalDate last) {
        return switch (pattern.rhythm()) {
            case WEEKS -> day.plusWeeks(pattern.every());
            case MONTHS -> sameWeekday(nth);
            case HALF_TERMS -> inNextHalfTerm(day, last);
        };
    }

    private LocalDate sameWeekday(int months) {
        var first = pattern.first();
        int week = (first.getDayOfMonth() - 1) / 7 + 1;
        var month = first.withDayOfMonth(1).plusMonths(months);
        var day = month.with(TemporalAdjusters.dayOfWeekInMonth(week, first.getDayOfWeek()));
        // A fifth one that the month does not have: its last.
        return day.getMonth() == month.getMonth()
                ? day
                : month.with(TemporalAdjusters.lastInMonth(first.getDayOfWeek()));
    }

    /** The same week of the next half-term; of a shorter one its last week. */
    private @Nullable LocalDate inNextHalfTerm(LocalDate day, LocalDate last) {
        int wanted = weekOfHalfTerm(monday(pattern.first()));
        var week = monday(day);
        while (!isHoliday(week)) {
            week = week.plusWeeks(1);
            if (week.isAfter(last)) {
                return null;
            }
        }
        while (isHoliday(week)) {
            week = week.plusWeeks(1);
            if (week.isAfter(last)) {
                return null;
            }
        }
        for (int n = 1; n < wanted && !isHoliday(week.plusWeeks(1)); n++) {
            week = week.plusWeeks(1);
        }
        return week.plusDays(ChronoUnit.DAYS.between(monday(pattern.first()), pattern.first()));
    }

    private int weekOfHalfTerm(LocalDate week) {
        int weeks = 1;
        var before = week.minusWeeks(1);
        while (weeks < MOST && !isHoliday(before)) {
            before = before.minusWeeks(1);
            weeks++;
        }
        // No holiday found before it: the term dates of that time are not known, and it counts as the first week.
        return weeks == MOST ? 1 : weeks;
    }

    /** Whether none of a week's weekdays is a school day. */
    private boolean isHoliday(LocalDate monday) {
        for (int i = 0; i < 5; i++) {
            if (whyClosed.apply(monday.plusDays(i)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
