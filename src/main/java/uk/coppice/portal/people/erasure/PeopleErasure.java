package uk.coppice.portal.people.erasure;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.NameSearch;
import uk.coppice.portal.people.spi.ErasureSteps;
import uk.coppice.portal.people.spi.PersonErasure;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.retention.RetentionTimes;

/**
 * The staff record: name, numbers, email and history go. Posts and long absences stay without titles, for headcounts of
 * past years and for who was in post long enough to count; reasons of leavings stay as codes, for the turnover.
 */
@Component
class PeopleErasure implements PersonErasure {

    /** The rule of retention that says how long leavers are kept. */
    static final String LEAVERS = "leavers";

    private static final String KNOWN =
            "SELECT p.id, CONCAT(p.first_name, ' ', p.last_name), p.staff_no FROM person p WHERE ";

    private final JdbcClient jdbc;
    private final RetentionTimes times;

    PeopleErasure(JdbcClient jdbc, RetentionTimes times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    private record Posts(int open, @Nullable LocalDate last) {}

    private record Named(String no, String first, String last, String email, String trn) {}

    @Override
    public void ofPerson(ErasureSteps steps) {
        steps.goes("History of the staff record", "person_change.person_id")
                .goes("Earlier staff numbers", "former_staff_no.person_id")
                .goes("Line managers", "line_manager.person_id")
                .goes("Line management of others", "line_manager.manager_id")
                .goes("Who set the reason of the leaving", "leaving_change.person_id")
                .emptied(
                        "Exit interviews, as codes for the spread of reasons",
                        "exit_interview.person_id",
                        "went_well = NULL, do_better = NULL, "
                                + "texts_deleted = COALESCE(texts_deleted, CAST(:now AS DATE))")
                .emptied(
                        "Posts with school, staff group, hours and dates, without titles",
                        "post.person_id",
                        "title = 'Former post'")
                .stays("Long absences by kind and dates", "long_absence.person_id")
                .unnamed(
                        "Name, staff number, teacher reference number and email",
                        "person",
                        "staff_no = CONCAT('x', id), trn = NULL, first_name = 'Erased', last_name = 'person', "
                                + "work_email = NULL, erased_at = :now, version = version + 1")
                .byId(
                        "person_change.changed_by",
                        "school_change.changed_by",
                        "closure.changed_by",
                        "exit_interview.recorded_by",
                        "leaving_change.changed_by");
    }

    @Override
    public List<Known> find(Kind kind, String typed, int most) {
        var wanted = new NameSearch(typed);
        if (kind != Kind.PERSON || wanted.blank()) {
            return List.of();
        }
        return jdbc.sql(KNOWN + "p.erased_at IS NULL AND " + wanted.condition()
                        + " ORDER BY p.last_name, p.first_name, p.id LIMIT :most")
                .param("typed", wanted.pattern())
                .param("most", most)
                .query((row, n) -> new Known(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    @Override
    public Optional<Known> hold(Kind kind, long id, boolean writes) {
        return kind != Kind.PERSON
                ? Optional.empty()
                : jdbc.sql(KNOWN + "p.erased_at IS NULL AND p.id = ?" + (writes ? " FOR UPDATE" : ""))
                        .param(id)
                        .query((row, n) -> new Known(row.getLong(1), row.getString(2), row.getString(3)))
                        .optional();
    }

    @Override
    public List<Holding> holdings(Kind kind, long id, LocalDate today) {
        if (kind != Kind.PERSON) {
            return List.of();
        }
        var posts = jdbc.sql("SELECT SUM(CASE WHEN end_date IS NULL THEN 1 ELSE 0 END), MAX(end_date) FROM post "
                        + "WHERE person_id = ?")
                .param(id)
                .query((row, n) -> new Posts(row.getInt(1), row.getObject(2, LocalDate.class)))
                .single();
        if (posts.open() > 0) {
            return List.of(new Holding(
                    "They are in post. Staff are erased once they have left and the time for leavers is over.", null));
        }
        var last = posts.last();
        var keep = times.of(LEAVERS);
        if (last == null || !today.isBefore(keep.overOn(last))) {
            return List.of();
        }
        return List.of(new Holding(
                (last.isBefore(today) ? "They left on " : "They leave on ")
                        + new DateWords(today).day(last)
                        + ", and the trust keeps leavers for " + keep.words()
                        + " after the last day. Claims on a contract can be brought for six years (Limitation Act 1980, "
                        + "section 5), and what they need is not erased before (UK GDPR, article 17(3)(e)).",
                keep.overOn(last)));
    }

    @Override
    public Set<Long> perhapsHeld(List<Long> people, LocalDate today) {
        return jdbc.sql("SELECT DISTINCT person_id FROM post WHERE person_id IN (:people) "
                        + "AND (end_date IS NULL OR end_date > :over)")
                .param("people", people)
                .param("over", times.of(LEAVERS).over(today))
                .query(Long.class)
                .set();
    }

    @Override
    public Set<String> names(Kind kind, long id) {
        if (kind != Kind.PERSON) {
            return Set.of();
        }
        var person = named(id);
        var names = new HashSet<>(fileKeys(kind, id));
        names.add(person.email());
        names.add(person.trn());
        names.addAll(FormerNames.of(
                jdbc.sql("SELECT words FROM person_change WHERE person_id = ?")
                        .param(id)
                        .query(String.class)
                        .list(),
                person.first(),
                person.last()));
        names.remove("");
        return names;
    }

    @Override
    public Set<String> fileKeys(Kind kind, long id) {
        if (kind != Kind.PERSON) {
            return Set.of();
        }
        var keys = new HashSet<>(jdbc.sql("SELECT staff_no FROM former_staff_no WHERE person_id = ?")
                .param(id)
                .query(String.class)
                .list());
        keys.add(named(id).no());
        return keys;
    }

    @Override
    public boolean borneByAnother(String name, Kind kind, long id) {
        return jdbc.sql("SELECT COUNT(*) FROM person WHERE id <> ? AND erased_at IS NULL "
                                + "AND (LOWER(CONCAT(first_name, ' ', last_name)) = ? "
                                + "OR LOWER(CONCAT(last_name, ', ', first_name)) = ? OR LOWER(work_email) = ?)")
                        .param(kind == Kind.PERSON ? id : 0)
                        .param(name.toLowerCase(Locale.ROOT))
                        .param(name.toLowerCase(Locale.ROOT))
                        .param(name.toLowerCase(Locale.ROOT))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Named named(long id) {
        return jdbc.sql("SELECT staff_no, first_name, last_name, COALESCE(work_email, ''), COALESCE(trn, '') "
                        + "FROM person WHERE id = ?")
                .param(id)
                .query((row, n) -> new Named(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .single();
    }
}
