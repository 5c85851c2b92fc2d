package uk.coppice.portal.training.policy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
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

    /** Whether a school's staff who go to a session then must be covered for: by its own term dates. */
    public boolean needsCover(long school, LocalDate date, LocalTime start, LocalTime end) {
        return schoolDay.overlaps(date, start, end) && calendar.isSchoolDay(school, date);
    }

    /** Those of some schools whose staff must be covered for then. */
    public List<SchoolPolicy> needingCover(List<SchoolPolicy> schools, LocalDate date, LocalTime start, LocalTime end) {
        var needing = new ArrayList<SchoolPolicy>(schools.size());
        for (var school : schools) {
            if (needsCover(school.schoolId(), date, start, end)) {
                needing.add(school);
            }
        }
        return needing;
    }

    /** The same for somebody who works at some schools; of somebody who works at none the trust's dates say. */
    public boolean needsCover(List<SchoolPolicy> schools, LocalDate date, LocalTime start, LocalTime end) {
        return schools.isEmpty()
                ? needsCover(date, start, end)
                : !needingCover(schools, date, start, end).isEmpty();
    }

    /** Whether staff who go to a session then must be covered for, by the trust's own dates. */
    public boolean needsCover(LocalDate date, LocalTime start, LocalTime end) {
        return schoolDay.overlaps(date, start, end) && calendar.isSchoolDay(date);
    }
}
