package uk.coppice.portal.training.record;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.NameSearch;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Roles;

/**
 * The training records of staff: for school leaders, of those with a post in their own schools; for training
 * administrators, of everyone. On the last day of a finished year, else today. The scope stands in the query.
 */
@Service
public class StaffRecords {

    private final JdbcClient jdbc;
    private final RecordEntries entries;
    private final Schools schools;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    StaffRecords(JdbcClient jdbc, RecordEntries entries, Schools schools, CurrentViewer currentViewer, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.schools = schools;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * Which records.
     *
     * @param school the id of one school; null: all that the viewer may see
     * @param typed the start of a first or last name, or of a staff number; empty: everyone
     */
    public record Wanted(AcademicYear year, @Nullable Long school, String typed) {}

    private record Listed(long id, String staffNo, String first, String last) {}

    /** The schools that the viewer may choose between, by name. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<School> schools() {
        return schools.within(currentViewer.get().trainingScope(), LocalDate.now(clock));
    }

    /** How many people. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public int count(Wanted wanted) {
        return statement("SELECT COUNT(*)", "", wanted).query(Integer.class).single();
    }

    /** Some of them, by last name. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "training records", object = "#wanted.year()")
    public List<StaffRecord> page(Wanted wanted, int from, int size) {
        var people = statement(
                        "SELECT p.id, p.staff_no, p.first_name, p.last_name",
                        " ORDER BY p.last_name, p.first_name, p.id LIMIT :size OFFSET :from",
                        wanted)
                .param("size", size)
                .param("from", from)
                .query((row, n) -> new Listed(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        var ids = people.stream().map(Listed::id).toList();
        var posts = posts(ids, wanted);
        var done = entries.of(ids, wanted.year());
        var records = new ArrayList<StaffRecord>(people.size());
        for (var person : people) {
            var post = posts.getOrDefault(person.id(), new String[] {"", ""});
            records.add(new StaffRecord(
                    person.id(),
                    person.staffNo(),
                    person.first() + " " + person.last(),
                    post[0],
                    post[1],
                    done.getOrDefault(person.id(), List.of())));
        }
        return records;
    }

    private JdbcClient.StatementSpec statement(String select, String order, Wanted wanted) {
        var scope = scope(wanted);
        var typed = new NameSearch(wanted.typed());
        String where = scope.nobody()
                ? "1 = 0"
                : "EXISTS (SELECT 1 FROM post o WHERE o.person_id = p.id AND o.start_date <= :on "
                        + "AND (o.end_date IS NULL OR o.end_date >= :on)"
                        + (scope.everyone() ? "" : " AND o.school_id IN (:schools)") + ")";
        var statement = jdbc.sql(select + " FROM person p WHERE " + where + " AND " + typed.condition() + order)
                .param("on", on(wanted))
                .param("typed", typed.pattern());
        return scope.everyone() || scope.nobody() ? statement : statement.param("schools", scope.schools());
    }

    /** The viewer's own scope, made smaller by the school that was chosen; never larger. */
    private NameScope scope(Wanted wanted) {
        var scope = currentViewer.get().trainingScope();
        Long school = wanted.school();
        if (school == null) {
            return scope;
        }
        return scope.everyone() || scope.schools().contains(school) ? NameScope.of(Set.of(school)) : NameScope.NOBODY;
    }

    private Map<Long, String[]> posts(Collection<Long> people, Wanted wanted) {
        Map<Long, String[]> posts = new HashMap<>();
        if (people.isEmpty()) {
            return posts;
        }
        var scope = scope(wanted);
        var statement = jdbc.sql("SELECT o.person_id, s.name, o.title FROM post o "
                        + "LEFT JOIN school s ON s.id = o.school_id WHERE o.person_id IN (:people) "
                        + "AND o.start_date <= :on AND (o.end_date IS NULL OR o.end_date >= :on)"
                        + (scope.everyone() ? "" : " AND o.school_id IN (:schools)")
                        + " ORDER BY o.fte DESC, o.start_date, o.id")
                .param("people", people)
                .param("on", on(wanted));
        (scope.everyone() ? statement : statement.param("schools", scope.schools())).query(row -> {
            String school = row.getString(2);
            posts.putIfAbsent(
                    row.getLong(1),
                    new String[] {school == null ? StaffDirectory.CENTRAL_TEAM : school, row.getString(3)});
        });
        return posts;
    }

    private LocalDate on(Wanted wanted) {
        return wanted.year().asOf(LocalDate.now(clock));
    }
}
