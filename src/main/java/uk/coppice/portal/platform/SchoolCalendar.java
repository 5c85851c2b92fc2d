package uk.coppice.portal.platform;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The days on which the trust's schools are open: weekdays outside holidays. Deadlines fall on such days only. */
@ConfigurationProperties("portal.school-calendar")
public class SchoolCalendar {

    /** No holiday is so long that looking further back for a school day makes sense. */
    private static final int LONGEST_HOLIDAY_DAYS = 90;

    private record Holiday(LocalDate from, LocalDate to) {}

    private final List<Holiday> holidays = new ArrayList<>();

    /**
     * @param closed days and stretches of days without school, written {@code 2026-10-26} or {@code
     *     2026-10-26/2026-10-30}, both ends inclusive
     * @throws IllegalArgumentException naming an entry that is written otherwise
     */
    public SchoolCalendar(@DefaultValue List<String> closed) {
        for (String entry : closed) {
            var ends = entry.strip().split("/", -1);
            try {
                var from = LocalDate.parse(ends[0].strip());
                var to = ends.length == 1 ? from : LocalDate.parse(ends[1].strip());
                if (ends.length > 2 || to.isBefore(from)) {
                    throw new DateTimeException("not a stretch of days");
                }
                holidays.add(new Holiday(from, to));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "portal.school-calendar.closed: '" + entry
                                + "' must be a day such as 2026-10-26, or 2026-10-26/2026-10-30",
                        e);
            }
        }
    }

    public boolean isSchoolDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && holidays.stream().noneMatch(holiday -> !day.isBefore(holiday.from()) && !day.isAfter(holiday.to()));
    }

    /** The last school day before a day; the day before it when there is none within three months. */
    public LocalDate schoolDayBefore(LocalDate day) {
        for (int back = 1; back <= LONGEST_HOLIDAY_DAYS; back++) {
            if (isSchoolDay(day.minusDays(back))) {
                return day.minusDays(back);
            }
        }
        return day.minusDays(1);
    }
}
