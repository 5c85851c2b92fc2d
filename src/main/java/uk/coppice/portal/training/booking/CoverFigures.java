package uk.coppice.portal.training.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.SchoolCalendar;
import uk.coppice.portal.training.SchoolDay;
import uk.coppice.portal.training.booking.rules.BookingFacts;
import uk.coppice.portal.training.policy.SchoolPolicy;

/**
 * Who of a school's staff is out on a date: with a place, a request or an offer in a session in school time, or leading
 * one.
 */
@Component
public class CoverFigures {

    /** Somebody of a school who is out for a session. */
    public record Out(long school, LocalDate date, long session, long person) {}

    private final JdbcClient jdbc;
    private final SchoolDay schoolDay;
    private final SchoolCalendar calendar;

    CoverFigures(JdbcClient jdbc, SchoolDay schoolDay, SchoolCalendar calendar) {
        this.jdbc = jdbc;
        this.schoolDay = schoolDay;
        this.calendar = calendar;
    }

    /** Both dates are inclusive. */
    public List<Out> out(Collection<Long> schools, LocalDate from, LocalDate to) {
        if (schools.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("""
                        SELECT DISTINCT p.school_id, x.session_date, x.session_id, x.person_id FROM (
                            SELECT s.session_date, b.session_id, b.person_id
                            FROM training_session s JOIN booking b ON b.session_id = s.id AND b.superseded = 0
                                 AND b.person_id IS NOT NULL AND b.state IN ('BOOKED', 'REQUESTED', 'OFFERED')
                            WHERE s.session_date BETWEEN :from AND :to AND s.status IN ('PLANNED', 'DELIVERED')
                              AND s.start_time < :dayEnd AND s.end_time > :dayStart
                            UNION ALL
                            SELECT s.session_date, l.session_id, l.person_id
                            FROM training_session s JOIN session_lead l ON l.session_id = s.id AND l.person_id IS NOT NULL
                            WHERE s.session_date BETWEEN :from AND :to AND s.status IN ('PLANNED', 'DELIVERED')
                              AND s.start_time < :dayEnd AND s.end_time > :dayStart) x
                        JOIN post p ON p.person_id = x.person_id AND p.school_id IN (:schools)
                             AND p.start_date <= x.session_date
                             AND (p.end_date IS NULL OR p.end_date >= x.session_date)
                        """)
                .param("from", from)
                .param("to", to)
                .param("dayStart", schoolDay.start())
                .param("dayEnd", schoolDay.end())
                .param("schools", schools)
                .query((row, n) ->
                        new Out(row.getLong(1), row.getObject(2, LocalDate.class), row.getLong(3), row.getLong(4)))
                .list()
                .stream()
                .filter(out -> calendar.isSchoolDay(out.school(), out.date()))
                .toList();
    }

    /** How the schools with a limit stand for one person and session, of all that {@link #out} found. */
    List<BookingFacts.Cover> standing(
            List<SchoolPolicy> schools, List<Out> all, long session, LocalDate date, long person) {
        var covers = new ArrayList<BookingFacts.Cover>();
        for (var school : schools) {
            Integer limit = school.coverLimit();
            if (limit != null) {
                Predicate<Out> here =
                        out -> out.school() == school.schoolId() && out.date().equals(date);
                Set<Long> others = all.stream()
                        .filter(here)
                        .map(Out::person)
                        .filter(other -> other != person)
                        .collect(Collectors.toSet());
                boolean already = all.stream()
                        .anyMatch(out -> here.test(out) && out.person() == person && out.session() != session);
                boolean overruled = others.size() >= limit && !already && overruled(session, person, school.schoolId());
                covers.add(new BookingFacts.Cover(school.school(), others.size(), limit, already, overruled));
            }
        }
        return covers;
    }

    /** Locks the limits of the schools until the transaction ends, after the session's row and in order of id. */
    void hold(Collection<Long> schools) {
        if (!schools.isEmpty()) {
            jdbc.sql("SELECT school_id FROM school_policy WHERE school_id IN (:schools) ORDER BY school_id FOR UPDATE")
                    .param("schools", schools)
                    .query(Long.class)
                    .list();
        }
    }

    private boolean overruled(long session, long person, long school) {
        return jdbc.sql("SELECT COUNT(*) FROM cover_overrule "
                                + "WHERE session_id = ? AND person_id = ? AND school_id = ?")
                        .params(session, person, school)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
