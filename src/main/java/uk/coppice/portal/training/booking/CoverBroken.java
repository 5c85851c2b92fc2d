package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds dates on which more of a school's staff took a place under its cover limit than the limit allows. Places taken
 * before the limit was set, before the session was moved to that day or time, or before the person came to the school,
 * seminars of induction, imported places and those that the school let go with a note are none of it. Nor is anybody who is
 * out that day by one of these, or to lead: one more session changes nothing for their school.
 */
@Component
public class CoverBroken {

    private final JdbcClient jdbc;
    private final CoverFigures cover;
    private final Clock clock;

    CoverBroken(JdbcClient jdbc, CoverFigures cover, Clock clock) {
        this.jdbc = jdbc;
        this.cover = cover;
        this.clock = clock;
    }

    private record Limit(long school, String name, int most) {}

    private record Place(long session, long person) {}

    private record Absent(LocalDate date, long person) {}

    /** One text for each school and date; within the caller's transaction. */
    public List<String> find() {
        var today = LocalDate.now(clock);
        var found = new ArrayList<String>();
        var limits = jdbc.sql("SELECT p.school_id, s.name, p.cover_limit FROM school_policy p "
                        + "JOIN school s ON s.id = p.school_id WHERE p.cover_limit IS NOT NULL ORDER BY s.name, s.id")
                .query((row, n) -> new Limit(row.getLong(1), row.getString(2), row.getInt(3)))
                .list();
        for (var limit : limits) {
            var bound = bound(limit.school(), today);
            var all = cover.out(List.of(limit.school()), today, today.plusYears(2));
            var free = all.stream()
                    .filter(one -> !bound.contains(new Place(one.session(), one.person())))
                    .map(one -> new Absent(one.date(), one.person()))
                    .collect(Collectors.toSet());
            var out = new TreeMap<LocalDate, Set<Long>>();
            all.stream()
                    .filter(one -> !free.contains(new Absent(one.date(), one.person())))
                    .forEach(one -> out.computeIfAbsent(one.date(), date -> new HashSet<>())
                            .add(one.person()));
            out.forEach((date, people) -> {
                if (people.size() > limit.most()) {
                    found.add(limit.name() + ", " + date + ": " + people.size() + " out, " + limit.most() + " may be");
                }
            });
        }
        return found;
    }

    /** The schools of those with a place in a session that have more staff out at its time than their limit, by name. */
    List<String> over(long session, LocalDate date) {
        var limits = jdbc.sql("""
                        SELECT DISTINCT sp.school_id, s.name, sp.cover_limit FROM booking b
                        JOIN training_session t ON t.id = b.session_id
                        JOIN post p ON p.person_id = b.person_id AND p.start_date <= t.session_date
                             AND (p.end_date IS NULL OR p.end_date >= t.session_date)
                        JOIN school_policy sp ON sp.school_id = p.school_id AND sp.cover_limit IS NOT NULL
                        JOIN school s ON s.id = sp.school_id
                        WHERE b.session_id = :session AND b.superseded = 0
                          AND b.state IN ('BOOKED', 'REQUESTED', 'OFFERED') ORDER BY s.name
                        """)
                .param("session", session)
                .query((row, n) -> new Limit(row.getLong(1), row.getString(2), row.getInt(3)))
                .list();
        var out = cover.out(limits.stream().map(Limit::school).toList(), date, date);
        return limits.stream()
                .filter(limit ->
                        out.stream().anyMatch(one -> one.school() == limit.school() && one.session() == session)
                                && out.stream()
                                                .filter(one -> one.school() == limit.school())
                                                .map(CoverFigures.Out::person)
                                                .distinct()
                                                .count()
                                        > limit.most())
                .map(Limit::name)
                .toList();
    }

    private Set<Place> bound(long school, LocalDate from) {
        return new HashSet<>(jdbc.sql("SELECT x.session_id, x.person_id FROM (SELECT b.session_id, b.person_id, "
                        + "s.session_date, s.timed_at, " + TakenPlaces.GIVEN + " AS given_at FROM booking b "
                        + "JOIN training_session s ON s.id = b.session_id AND s.session_date >= :from "
                        + "WHERE b.superseded = 0 AND b.person_id IS NOT NULL AND b.cause IS NOT NULL "
                        + "AND b.cause <> 'ENROLMENT' AND b.state IN " + TakenPlaces.HOLDING + """
                        ) x
                        JOIN school_policy p ON p.school_id = :school AND x.given_at >= p.limit_since
                        WHERE (x.timed_at IS NULL OR x.given_at > x.timed_at)
                          AND EXISTS (SELECT 1 FROM post w WHERE w.person_id = x.person_id AND w.school_id = p.school_id
                                      AND w.start_date <= x.session_date
                                      AND (w.end_date IS NULL OR w.end_date >= x.session_date)
                                      AND (w.noted_at IS NULL OR w.noted_at < x.given_at))
                          AND NOT EXISTS (SELECT 1 FROM cover_overrule o WHERE o.session_id = x.session_id
                                          AND o.person_id = x.person_id AND o.school_id = p.school_id)
                        """)
                .param("school", school)
                .param("from", from)
                .query((row, n) -> new Place(row.getLong(1), row.getLong(2)))
                .list());
    }
}
