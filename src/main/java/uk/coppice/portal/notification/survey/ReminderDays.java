package uk.coppice.portal.notification.survey;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.SchoolCalendar;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyKind;

/**
 * The days on which those who have not answered are reminded: of the mid-year survey after a third and two thirds of its
 * time and two school days before its last day; of an evaluation after 3 and 10 days. Always on school days, while it is
 * open, and never on the day after another.
 *
 * @param calendar the school days
 * @param zone whose days they are
 */
record ReminderDays(SchoolCalendar calendar, ZoneId zone) {

    private static final int LAST_SCHOOL_DAYS = 2;
    private static final List<Integer> EVALUATION_DAYS = List.of(3, 10);
    private static final int LEAST_DAYS_BETWEEN = 2;
    private static final int LONGEST_HOLIDAY_DAYS = 90;

    /** In their order. */
    List<LocalDate> of(SurveyCard survey) {
        var opened = day(survey, Duration.ZERO);
        var time = Duration.between(survey.opensAt(), survey.closesAt());
        var last = day(survey, time.minusNanos(1));
        var days = new TreeSet<LocalDate>();
        if (survey.kind() == SurveyKind.MID_YEAR) {
            var finish = calendar.schoolDaysBefore(last, LAST_SCHOOL_DAYS);
            for (int third = 1; third <= 2; third++) {
                var day = schoolDayFrom(day(survey, time.multipliedBy(third).dividedBy(3)));
                if (!day.isAfter(finish.minusDays(LEAST_DAYS_BETWEEN))) {
                    days.add(day);
                }
            }
            days.add(finish);
        } else {
            EVALUATION_DAYS.forEach(after -> days.add(schoolDayFrom(opened.plusDays(after))));
        }
        return days.stream()
                .filter(day -> day.isAfter(opened) && !day.isAfter(last))
                .toList();
    }

    /**
     * The day whose reminder is to be written now.
     *
     * @param before the day of the last reminder; null: there was none
     */
    Optional<LocalDate> due(SurveyCard survey, @Nullable LocalDate before, LocalDate today) {
        if (!calendar.isSchoolDay(today)
                || (before != null && before.plusDays(LEAST_DAYS_BETWEEN).isAfter(today))) {
            return Optional.empty();
        }
        return of(survey).stream()
                .filter(day -> !day.isAfter(today) && (before == null || day.isAfter(before)))
                .reduce((first, second) -> second);
    }

    private LocalDate day(SurveyCard survey, Duration after) {
        return survey.opensAt().plus(after).atZone(zone).toLocalDate();
    }

    private LocalDate schoolDayFrom(LocalDate day) {
        for (int on = 0; on <= LONGEST_HOLIDAY_DAYS; on++) {
            if (calendar.isSchoolDay(day.plusDays(on))) {
                return day.plusDays(on);
            }
        }
        return day;
    }
}
