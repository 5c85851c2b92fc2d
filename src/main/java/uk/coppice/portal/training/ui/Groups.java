package uk.coppice.portal.training.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.DateWords;

/** The headings that a list of sessions falls into: 'This week', 'Next week', 'Later in January', 'February'. */
final class Groups {

    private Groups() {}

    static String heading(LocalDate day, LocalDate today) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!day.isBefore(monday) && day.isBefore(monday.plusWeeks(1))) {
            return "This week";
        }
        if (!day.isBefore(monday) && day.isBefore(monday.plusWeeks(2))) {
            return "Next week";
        }
        if (YearMonth.from(day).equals(YearMonth.from(today))) {
            return (day.isBefore(today) ? "Earlier in " : "Later in ") + DateWords.month(day);
        }
        return AcademicYear.of(day).equals(AcademicYear.of(today))
                ? DateWords.month(day)
                : DateWords.month(YearMonth.from(day));
    }
}
