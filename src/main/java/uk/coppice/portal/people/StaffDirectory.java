package uk.coppice.portal.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;

/** Looks up staff: by number, by id, by a part of the name. */
@Service
public class StaffDirectory {

    /** What a person without a school is shown under. */
    public static final String CENTRAL_TEAM = "Central team";

    // One row a person: the largest active post, of equal ones the oldest.
    private static final String PEOPLE = """
            SELECT p.id, p.staff_no, p.first_name, p.last_name, m.title, m.post_id, s.name AS school
            FROM person p
            LEFT JOIN (
                SELECT id AS post_id, person_id, school_id, title,
                       ROW_NUMBER() OVER (PARTITION BY person_id ORDER BY fte DESC, start_date, id) AS nth
                FROM post
                WHERE start_date <= :on AND (end_date IS NULL OR end_date >= :on)%s) m
              ON m.person_id = p.id AND m.nth = 1
            LEFT JOIN school s ON s.id = m.school_id
            """;

    private final JdbcClient jdbc;

    StaffDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(long id, LocalDate on) {
        return Optional.ofNullable(find(List.of(id), on).get(id));
    }

    @Transactional(readOnly = true)
    public Optional<Person> findByStaffNo(String staffNo, LocalDate on) {
        return idOf(staffNo).flatMap(id -> find(id, on));
    }

    /** Whose staff number this is, or was before their records were merged. */
    @Transactional(readOnly = true)
    public Optional<Long> idOf(String staffNo) {
        return jdbc
                .sql("SELECT id FROM person WHERE staff_no = :no "
                        + "UNION ALL SELECT person_id FROM former_staff_no WHERE staff_no = :no")
                .param("no", staffNo)
                .query(Long.class)
                .list()
                .stream()
                .findFirst();
    }

    /** Those of the ids that are known, by id, with their post and school on the day. */
    @Transactional(readOnly = true)
    public Map<Long, Person> find(Collection<Long> ids, LocalDate on) {
        Map<Long, Person> found = new HashMap<>();
        for (var some : Ids.slices(ids)) {
            jdbc.sql(PEOPLE.formatted(" AND person_id IN (:ids)") + "WHERE p.id IN (:ids)")
                    .param("ids", some)
                    .param("on", on)
                    .query((row, n) -> person(row))
                    .list()
                    .forEach(person -> found.put(person.id(), person));
        }
        return found;
    }

    /** The posts that somebody holds on a day; none for a stranger or a leaver. */
    @Transactional(readOnly = true)
    public List<PostHeld> postsHeld(long person, LocalDate on) {
        return jdbc.sql("SELECT school_id, staff_group FROM post "
                        + "WHERE person_id = :person AND start_date <= :on AND (end_date IS NULL OR end_date >= :on)")
                .param("person", person)
                .param("on", on)
                .query((row, n) -> new PostHeld(row.getObject(1, Long.class), StaffGroup.valueOf(row.getString(2))))
                .list();
    }

    /**
     * People in post on the day whose first, last or whole name or staff number starts with the text, by name.
     *
     * @param limit at most so many
     */
    @Transactional(readOnly = true)
    public List<Person> search(String text, LocalDate on, int limit) {
        var wanted = new NameSearch(text);
        if (wanted.blank()) {
            return List.of();
        }
        return jdbc.sql(PEOPLE.formatted("") + "WHERE m.nth = 1 AND " + wanted.condition()
                        + " ORDER BY p.last_name, p.first_name, p.id LIMIT :limit")
                .param("typed", wanted.pattern())
                .param("on", on)
                .param("limit", limit)
                .query((row, n) -> person(row))
                .list();
    }

    /** Whether an address, in lower case, is the work address of somebody in post on the day. */
    @Transactional(readOnly = true)
    public boolean isWorkEmail(String email, LocalDate on) {
        return jdbc.sql("SELECT COUNT(*) FROM person p WHERE LOWER(p.work_email) = :email AND EXISTS (SELECT 1 "
                                + "FROM post o WHERE o.person_id = p.id AND o.start_date <= :on "
                                + "AND (o.end_date IS NULL OR o.end_date >= :on))")
                        .param("email", email)
                        .param("on", on)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Everybody in post on the day who has a work address.
     *
     * @param email in small letters of the plain alphabet
     */
    @Transactional(readOnly = true)
    public List<Long> withWorkEmail(String email, LocalDate on) {
        return jdbc
                .sql("SELECT p.id, p.work_email FROM person p WHERE LOWER(p.work_email) = :email AND EXISTS (SELECT 1 "
                        + "FROM post o WHERE o.person_id = p.id AND o.start_date <= :on "
                        + "AND (o.end_date IS NULL OR o.end_date >= :on)) ORDER BY p.id")
                .param("email", email)
                .param("on", on)
                .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                // Databases may take letters for equal that are not.
                .filter(person -> person.getValue().toLowerCase(Locale.ROOT).equals(email))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Holds a person's row until the caller's transaction ends, so that two bookings of one person at the same moment
     * see each other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long id) {
        jdbc.sql("SELECT id FROM person WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Long.class)
                .optional();
    }

    /**
     * Holds the rows of some people, in the one order in which everybody does, until the transaction ends. For imports,
     * which compare with what they read: nobody else changes it meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<Long> ids) {
        for (var some : Ids.slices(ids.stream().distinct().sorted().toList())) {
            jdbc.sql("SELECT id FROM person WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                    .param("ids", some)
                    .query(Long.class)
                    .list();
        }
    }

    private static Person person(ResultSet row) throws SQLException {
        String school = row.getString("school");
        boolean inPost = row.getObject("post_id") != null;
        return new Person(
                row.getLong("id"),
                row.getString("staff_no"),
                row.getString("first_name"),
                row.getString("last_name"),
                inPost ? row.getString("title") : "",
                school != null ? school : inPost ? CENTRAL_TEAM : "");
    }
}
