package uk.coppice.portal.platform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The days on which schools are open: weekdays outside holidays and INSET days, of the trust as a whole or of one of its
 * schools. Deadlines fall on such days only.
 */
public class SchoolCalendar {

    /** No holiday is so long that looking further back for a school day makes sense. */
    private static final int LONGEST_HOLIDAY_DAYS = 90;

    private final Closures.Source source;

    public SchoolCalendar(Closures.Source source) {
        this.source = source;
    }

    /**
     * A calendar that never changes.
     *
     * @param closed days and stretches of days without school, as in {@link SchoolCalendarSettings}
     * @throws IllegalArgumentException naming an entry that is written otherwise
     */
    public SchoolCalendar(List<String> closed) {
        var closures = new Closures(new SchoolCalendarSettings(closed, List.of(), Map.of()).ofTrust(), Map.of());
        this.source = () -> closures;
    }

    /** Whether it is a school day by the trust's own dates. */
    public boolean isSchoolDay(LocalDate day) {
        return whyClosed(day).isEmpty();
    }

    /** Whether it is a school day at one school. */
    public boolean isSchoolDay(long school, LocalDate day) {
        return whyClosed(school, day).isEmpty();
    }

    /** The last school day before a day; the day before it when there is none within three months. */
    public LocalDate schoolDayBefore(LocalDate day) {
        return before(day, this::isSchoolDay);
    }

    /** The same at one school. */
    public LocalDate schoolDayBefore(long school, LocalDate day) {
        return before(day, other -> isSchoolDay(school, other));
    }

    /** So many school days before a day: 0 is the day itself. */
    public LocalDate schoolDaysBefore(LocalDate day, int days) {
        var reached = day;
        for (int i = 0; i < days; i++) {
            reached = schoolDayBefore(reached);
        }
        return reached;
    }

    /** Why it is no school day by the trust's own dates: {@code Saturday}, {@code Autumn half-term}. */
    public Optional<String> whyClosed(LocalDate day) {
        return weekend(day).or(() -> source.current().on(day).map(Closure::words));
    }

    /** The same at one school. */
    public Optional<String> whyClosed(long school, LocalDate day) {
        return weekend(day).or(() -> source.current().on(school, day).map(Closure::words));
    }

    private static Optional<String> weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? Optional.of(DateWords.longWeekday(day))
                : Optional.empty();
    }

    private static LocalDate before(LocalDate day, Predicate<LocalDate> schoolDay) {
        for (int back = 1; back <= LONGEST_HOLIDAY_DAYS; back++) {
            if (schoolDay.test(day.minusDays(back))) {
                return day.minusDays(back);
            }
        }
        return day.minusDays(1);
    }
}
