package uk.coppice.portal.induction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.induction.terms.Away;
import uk.coppice.portal.induction.terms.Course;
import uk.coppice.portal.induction.terms.Facts;
import uk.coppice.portal.induction.terms.LengthDecision;
import uk.coppice.portal.induction.terms.SchoolDays;
import uk.coppice.portal.induction.terms.SchoolDaysOf;
import uk.coppice.portal.people.StaffHistories;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.SchoolCalendar;

/** Gathers what the length of inductions follows from, many at once. To be asked for inductions that the viewer sees. */
@Component
public class InductionCourses {

    private final StaffHistories histories;
    private final SchoolCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;

    InductionCourses(StaffHistories histories, SchoolCalendar calendar, JdbcClient jdbc, Clock clock) {
        this.histories = histories;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The course of one. */
    @Transactional(readOnly = true)
    public Course of(Induction induction) {
        return Objects.requireNonNull(of(List.of(induction)).get(induction.id()));
    }

    /** The courses of some, by the induction's id. */
    @Transactional(readOnly = true)
    public Map<Long, Course> of(Collection<Induction> inductions) {
        var ids = inductions.stream().map(Induction::id).toList();
        var staff = histories.of(
                inductions.stream().map(Induction::personId).distinct().toList());
        var entered = entered(ids);
        var decisions = decisions(ids);
        var chosen = chosen(ids);
        var daysOf = daysOf();
        var today = LocalDate.now(clock);
        Map<Long, Course> courses = new HashMap<>();
        for (var induction : inductions) {
            var away = new ArrayList<>(entered.getOrDefault(induction.id(), List.of()));
            staff.absences(induction.personId())
                    .forEach(absence -> away.add(new Away(absence.from(), absence.to(), absence.family())));
            var facts = new Facts(
                    induction.startedOn(),
                    induction.terms(),
                    decisions.getOrDefault(induction.id(), List.of()),
                    staff.posts(induction.personId()),
                    away,
                    chosen.get(induction.id()),
                    today);
            courses.put(induction.id(), Course.of(facts, daysOf));
        }
        return courses;
    }

    private SchoolDaysOf daysOf() {
        var trust = new SchoolDays(calendar::isSchoolDay);
        Map<Long, SchoolDays> schools = new HashMap<>();
        return school -> school == null
                ? trust
                : schools.computeIfAbsent(school, id -> new SchoolDays(day -> calendar.isSchoolDay(id, day)));
    }

    private Map<Long, List<Away>> entered(Collection<Long> ids) {
        Map<Long, List<Away>> away = new HashMap<>();
        for (var some : Ids.slices(ids)) {
            jdbc.sql(
                            "SELECT induction_id, from_date, to_date, kind FROM induction_absence WHERE induction_id IN (:ids)")
                    .param("ids", some)
                    .query(row -> {
                        away.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(new Away(
                                        row.getObject(2, LocalDate.class),
                                        row.getObject(3, LocalDate.class),
                                        row.getString(4).equals("FAMILY")));
                    });
        }
        return away;
    }

    private Map<Long, List<LengthDecision>> decisions(Collection<Long> ids) {
        Map<Long, List<LengthDecision>> decisions = new HashMap<>();
        for (var some : Ids.slices(ids)) {
            jdbc.sql("SELECT induction_id, kind, terms, decided_on, why FROM induction_length "
                            + "WHERE induction_id IN (:ids) AND taken_back_at IS NULL ORDER BY decided_on, id")
                    .param("ids", some)
                    .query(row -> {
                        decisions
                                .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(new LengthDecision(
                                        LengthDecision.Kind.valueOf(row.getString(2)),
                                        row.getBigDecimal(3),
                                        row.getObject(4, LocalDate.class),
                                        row.getString(5)));
                    });
        }
        return decisions;
    }

    private Map<Long, @Nullable Boolean> chosen(Collection<Long> ids) {
        Map<Long, @Nullable Boolean> chosen = new HashMap<>();
        for (var some : Ids.slices(ids)) {
            jdbc.sql("SELECT id, family_extends FROM induction WHERE id IN (:ids) AND family_extends IS NOT NULL")
                    .param("ids", some)
                    .query(row -> {
                        chosen.put(row.getLong(1), row.getBoolean(2));
                    });
        }
        return chosen;
    }
}
