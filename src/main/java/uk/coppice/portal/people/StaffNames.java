package uk.coppice.portal.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.scorecard.spi.Names;

/** Names behind a figure: of everyone, or of those with a post that day in a school of the scope. */
@Component
class StaffNames implements Names {

    private static final int IDS_A_QUERY = 1000;

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
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += IDS_A_QUERY) {
            var query = jdbc.sql("SELECT id, last_name, first_name FROM person WHERE id IN (:ids)"
                            + (scope.everyone()
                                    ? ""
                                    : " AND EXISTS (SELECT 1 FROM post WHERE person_id = person.id AND school_id IN "
                                            + "(:schools) AND start_date <= :on "
                                            + "AND (end_date IS NULL OR end_date >= :on))"))
                    .param("ids", all.subList(from, Math.min(from + IDS_A_QUERY, all.size())));
            if (!scope.everyone()) {
                query = query.param("schools", scope.schools()).param("on", on);
            }
            found.addAll(query.query((row, n) -> new Sortable(row.getLong(1), row.getString(2), row.getString(3)))
                    .list());
        }
        found.sort(Comparator.comparing(Sortable::last)
                .thenComparing(Sortable::first)
                .thenComparing(Sortable::id));
        var shown = found.stream().limit(limit).map(Sortable::id).toList();
        var people = directory.find(shown, on);
        return shown.stream()
                .map(people::get)
                .<NamedPerson>mapMulti((person, named) -> {
                    if (person != null) {
                        named.accept(new NamedPerson(person.id(), person.name(), person.workplace()));
                    }
                })
                .toList();
    }
}
