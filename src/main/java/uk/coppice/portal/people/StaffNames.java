package uk.coppice.portal.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.scorecard.spi.Names;

/** Names behind a figure: of everyone, or of those with a post that day in a school of the scope. */
@Component
class StaffNames implements Names {

    private final JdbcClient jdbc;
    private final StaffDirectory directory;

    StaffNames(JdbcClient jdbc, StaffDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public List<NamedPerson> named(Collection<Long> ids, NameScope scope, LocalDate on, int limit) {
        if (scope.nobody()) {
            return List.of();
        }
        record Sortable(long id, String last, String first) {}
        var found = new ArrayList<Sortable>();
        for (var some : Ids.slices(ids)) {
            found.addAll(within("id, last_name, first_name", some, scope, on, "")
                    .query((row, n) -> new Sortable(row.getLong(1), row.getString(2), row.getString(3)))
                    .list());
        }
        found.sort(Comparator.comparing(Sortable::last)
                .thenComparing(Sortable::first)
                .thenComparingLong(Sortable::id));
        var shown = found.stream().limit(limit).map(Sortable::id).toList();
        var people = directory.find(shown, on);
        var inScope = scope.everyone() ? Map.<Long, String>of() : schoolsInScope(shown, scope, on);
        return shown.stream()
                .map(people::get)
                .<NamedPerson>mapMulti((person, named) -> {
                    if (person != null) {
                        named.accept(new NamedPerson(
                                person.id(), person.name(), inScope.getOrDefault(person.id(), person.workplace())));
                    }
                })
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean anybody(Collection<Long> ids, NameScope scope, LocalDate on) {
        return !scope.nobody()
                && Ids.slices(ids).stream()
                        .anyMatch(some -> within("id", some, scope, on, " LIMIT 1")
                                .query(Long.class)
                                .optional()
                                .isPresent());
    }

    private JdbcClient.StatementSpec within(
            String columns, List<Long> ids, NameScope scope, LocalDate on, String rest) {
        var query = jdbc.sql("SELECT " + columns + " FROM person WHERE id IN (:ids)"
                        + (scope.everyone()
                                ? ""
                                : " AND EXISTS (SELECT 1 FROM post WHERE person_id = person.id AND school_id IN "
                                        + "(:schools) AND start_date <= :on "
                                        + "AND (end_date IS NULL OR end_date >= :on))")
                        + rest)
                .param("ids", ids);
        return scope.everyone()
                ? query
                : query.param("schools", scope.schools()).param("on", on);
    }

    /** The school of the scope that somebody is named for: for a head, their own, whatever other posts a person has. */
    private Map<Long, String> schoolsInScope(List<Long> ids, NameScope scope, LocalDate on) {
        Map<Long, String> schools = new HashMap<>();
        if (ids.isEmpty()) {
            return schools;
        }
        jdbc.sql("SELECT post.person_id, school.name FROM post JOIN school ON school.id = post.school_id "
                        + "WHERE post.person_id IN (:ids) AND post.school_id IN (:schools) AND post.start_date <= :on "
                        + "AND (post.end_date IS NULL OR post.end_date >= :on) ORDER BY post.fte, post.start_date DESC")
                .param("ids", ids)
                .param("schools", scope.schools())
                .param("on", on)
                .query(row -> {
                    schools.put(row.getLong(1), row.getString(2));
                });
        return schools;
    }
}
