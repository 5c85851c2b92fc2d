package uk.coppice.portal.people.directory;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;

/** Reads what is edited of a person, and writes what is different. */
@Component
class PersonRows {

    private static final String INSERT_POST = "INSERT INTO post (person_id, school_id, title, staff_group, fte, "
            + "start_date, end_date, leaving_reason, destination, follows, work_days, noted_at, id) "
            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE_POST = "UPDATE post SET person_id = ?, school_id = ?, title = ?, "
            + "staff_group = ?, fte = ?, start_date = ?, end_date = ?, leaving_reason = ?, destination = ?, "
            + "follows = ?, work_days = ?, noted_at = COALESCE(?, noted_at) WHERE id = ?";
    private static final String INSERT_ABSENCE =
            "INSERT INTO long_absence (person_id, from_date, to_date, kind, id) VALUES (?, ?, ?, ?, ?)";
    private static final String UPDATE_ABSENCE =
            "UPDATE long_absence SET person_id = ?, from_date = ?, to_date = ?, kind = ? WHERE id = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything of a person that is edited; empty: there is no such person, or they were erased. */
    Optional<PersonState> read(long person) {
        return read(person, "first_name, last_name, work_email, trn", "leaving_reason, destination", "", "", Set.of());
    }

    /** What leaders of some schools see of a person: posts there, and long absences that touch one of those. */
    Optional<PersonState> read(long person, Set<Long> schools) {
        return read(
                person,
                "first_name, last_name, work_email, NULL",
                "NULL, NULL",
                " AND school_id IN (:schools)",
                " AND EXISTS (SELECT 1 FROM post o WHERE o.person_id = a.person_id AND o.school_id IN (:schools) "
                        + "AND (o.end_date IS NULL OR o.end_date >= a.from_date) "
                        + "AND (a.to_date IS NULL OR a.to_date >= o.start_date))",
                schools);
    }

    private Optional<PersonState> read(
            long person, String names, String leaving, String there, String away, Set<Long> schools) {
        // A list of no schools is no SQL: nothing has the id 0.
        var led = schools.isEmpty() ? Set.of(0L) : schools;
        var posts = jdbc.sql("SELECT id, school_id, title, staff_group, fte, start_date, end_date, follows, work_days, "
                        + leaving + " FROM post WHERE person_id = :person" + there + " ORDER BY start_date, id")
                .param("person", person)
                .param("schools", led)
                .query((row, n) -> new PersonState.Post(
                        row.getLong(1),
                        row.getObject(2, Long.class),
                        row.getString(3),
                        StaffGroup.valueOf(row.getString(4)),
                        row.getBigDecimal(5).movePointRight(3).intValue(),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class),
                        row.getString(10),
                        row.getString(11),
                        row.getObject(8, Long.class),
                        days(row.getString(9))))
                .list();
        var absences = jdbc.sql("SELECT a.id, a.from_date, a.to_date, a.kind FROM long_absence a "
                        + "WHERE a.person_id = :person" + away + " ORDER BY a.from_date")
                .param("person", person)
                .param("schools", led)
                .query((row, n) -> new PersonState.Absence(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getString(4).equals("FAMILY")))
                .list();
        return jdbc.sql("SELECT " + names + " FROM person WHERE id = ? AND erased_at IS NULL")
                .param(person)
                .query((row, n) -> new PersonState(
                        person,
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        posts,
                        absences))
                .optional();
    }

    int version(long person) {
        return jdbc.sql("SELECT version FROM person WHERE id = ?")
                .param(person)
                .query(Integer.class)
                .optional()
                .orElse(-1);
    }

    /** Turns one state into the other; the version rises by one. */
    void write(PersonState before, PersonState after) {
        jdbc.sql("UPDATE person SET first_name = ?, last_name = ?, work_email = ?, trn = ?, version = version + 1 "
                        + "WHERE id = ?")
                .params(Arrays.asList(after.firstName(), after.lastName(), after.email(), after.trn(), after.id()))
                .update();
        before.posts().stream()
                .filter(was -> after.posts().stream().noneMatch(now -> now.id() == was.id()))
                .forEach(gone -> delete("post", gone.id()));
        after.posts().stream().filter(now -> !before.posts().contains(now)).forEach(now -> {
            var was = before.posts().stream()
                    .filter(post -> post.id() == now.id())
                    .findFirst();
            boolean elsewhere = was.filter(now::sameSchoolAndDays).isEmpty();
            jdbc.sql(was.isEmpty() ? INSERT_POST : UPDATE_POST)
                    .params(values(after.id(), now, elsewhere ? StoredTime.of(clock.instant()) : null))
                    .update();
        });
        before.absences().stream()
                .filter(was -> after.absence(was.id()).isEmpty())
                .forEach(gone -> delete("long_absence", gone.id()));
        after.absences().stream()
                .filter(now -> !before.absences().contains(now))
                .forEach(now -> jdbc.sql(before.absence(now.id()).isEmpty() ? INSERT_ABSENCE : UPDATE_ABSENCE)
                        .params(Arrays.asList(
                                after.id(), now.from(), now.to(), now.family() ? "FAMILY" : "OTHER", now.id()))
                        .update());
    }

    private void delete(String table, long id) {
        try {
            jdbc.sql("DELETE FROM " + table + " WHERE id = ?").param(id).update();
        } catch (DataIntegrityViolationException referred) {
            throw new Refusal(
                    "Other records of the portal refer to this, so it can't be removed. Correct it, or end it. "
                            + "Nothing is changed.");
        }
    }

    private static List<@Nullable Object> values(long person, PersonState.Post post, @Nullable LocalDateTime noted) {
        return Arrays.asList(
                person,
                post.school(),
                post.title(),
                post.group().name(),
                BigDecimal.valueOf(post.fte(), 3),
                post.start(),
                post.end(),
                post.reason(),
                post.destination(),
                post.follows(),
                text(post.days()),
                noted,
                post.id());
    }

    private static Set<DayOfWeek> days(@Nullable String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (text != null && !text.isEmpty()) {
            for (String day : text.split(",")) {
                Arrays.stream(DayOfWeek.values())
                        .filter(one -> one.name().startsWith(day))
                        .forEach(days::add);
            }
        }
        return Set.copyOf(days);
    }

    private static @Nullable String text(Set<DayOfWeek> days) {
        return days.isEmpty()
                ? null
                : days.stream().sorted().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(","));
    }
}
