package uk.coppice.portal.training.policy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.SchoolCalendar;
import uk.coppice.portal.training.SchoolDay;

/** Which sessions need cover: those that overlap the school day of a school day. */
@Component
public class SchoolTime {

    private final SchoolDay schoolDay;
    private final SchoolCalendar calendar;

    SchoolTime(SchoolDay schoolDay, SchoolCalendar calendar) {
        this.schoolDay = schoolDay;
        this.calendar = calendar;
    }

    /** Whether staff who go to a session then must be covered for. */
    public boolean needsCover(LocalDate date, LocalTime start, LocalTime end) {
        return calendar.isSchoolDay(date) && schoolDay.overlaps(date, start, end);
    }
}
