package uk.coppice.portal.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff of single schools. */
@Service
public class SchoolStaff {

    private static final String ACTIVE = "start_date <= :on AND (end_date IS NULL OR end_date >= :on)";

    private final JdbcClient jdbc;
    private final StaffDirectory directory;

    SchoolStaff(JdbcClient jdbc, StaffDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** Everyone with a post at the school on the day, by name. */
    @Transactional(readOnly = true)
    public List<Person> at(long school, LocalDate on) {
        var ids = jdbc.sql("SELECT DISTINCT person_id FROM post WHERE school_id = :school AND " + ACTIVE)
                .param("school", school)
                .param("on", on)
                .query(Long.class)
                .list();
        return directory.find(ids, on).values().stream()
                .sorted(Comparator.comparing(Person::lastName)
                        .thenComparing(Person::firstName)
                        .thenComparingLong(Person::id))
                .toList();
    }

    /** Those with a post of the group at the school on the day, in order of id. */
    @Transactional(readOnly = true)
    public List<Long> of(long school, StaffGroup group, LocalDate on) {
        return jdbc.sql("SELECT DISTINCT person_id FROM post WHERE school_id = :school AND staff_group = :group AND "
                        + ACTIVE + " ORDER BY person_id")
                .param("school", school)
                .param("group", group.name())
                .param("on", on)
                .query(Long.class)
                .list();
    }

    /** Those of the people who are at work on the day: in post, and not on long absence. */
    @Transactional(readOnly = true)
    public Set<Long> atWork(Collection<Long> people, LocalDate on) {
        return people.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        jdbc.sql("SELECT DISTINCT person_id FROM post WHERE person_id IN (:people) AND " + ACTIVE
                                        + " AND NOT EXISTS (SELECT 1 FROM long_absence a WHERE a.person_id = post.person_id "
                                        + "AND a.from_date <= :on AND (a.to_date IS NULL OR a.to_date >= :on))")
                                .param("people", people)
                                .param("on", on)
                                .query(Long.class)
                                .list());
    }

    /** Whether somebody has a post on the day at one of the schools. */
    @Transactional(readOnly = true)
    public boolean worksAt(long person, Collection<Long> schools, LocalDate on) {
        return !schools.isEmpty()
                && jdbc.sql("SELECT COUNT(*) FROM post WHERE person_id = :person AND school_id IN (:schools) AND "
                                        + ACTIVE)
                                .param("person", person)
                                .param("schools", schools)
                                .param("on", on)
                                .query(Integer.class)
                                .single()
                        > 0;
    }
}
