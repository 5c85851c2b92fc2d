package uk.coppice.portal.access.roles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;

/** The tables of granted roles, as they are written, with what has to be known for it. */
@Repository
class RoleRows {

    private static final String IN_POST = "EXISTS (SELECT 1 FROM post o WHERE o.person_id = %s "
            + "AND o.start_date <= :on AND (o.end_date IS NULL OR o.end_date >= :on))";

    private static final long NO_GRANT = 0;

    private final JdbcClient jdbc;
    private final Clock clock;

    RoleRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A grant as it stands in the table. */
    record Row(
            long id,
            GrantableRole role,
            LocalDate start,
            @Nullable LocalDate end) {}

    /** All grants of a role that a person has or had. */
    List<Row> of(long person, GrantableRole role) {
        return jdbc.sql("SELECT id, start_date, end_date FROM role_grant WHERE person_id = ? AND role = ? "
                        + "ORDER BY start_date, id")
                .params(person, role.name())
                .query((row, n) -> new Row(
                        row.getLong(1), role, row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                .list();
    }

    /** First and last name; empty: there is no such person. */
    Optional<String> name(long person) {
        return jdbc.sql("SELECT CONCAT(first_name, ' ', last_name) FROM person WHERE id = ?")
                .param(person)
                .query(String.class)
                .optional();
    }

    boolean inPost(long person, LocalDate on) {
        return jdbc.sql("SELECT COUNT(*) FROM person p WHERE p.id = :person AND " + IN_POST.formatted("p.id"))
                        .param("person", person)
                        .param("on", on)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether somebody has a work address, without which no account can be found to be theirs. */
    boolean hasEmail(long person) {
        return jdbc.sql("SELECT COUNT(*) FROM person WHERE id = ? AND work_email IS NOT NULL")
                        .param(person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @param by null: the command line */
    long add(
            long person,
            GrantableRole role,
            LocalDate start,
            @Nullable LocalDate end,
            boolean withoutPost,
            String reason,
            @Nullable Long by) {
        long id = Ids.next();
        jdbc.sql("INSERT INTO role_grant (id, person_id, role, start_date, end_date, without_post, reason, granted_at, "
                        + "granted_by) VALUES (:id, :person, :role, :start, :end, :without, :reason, :now, :by)")
                .param("id", id)
                .param("person", person)
                .param("role", role.name())
                .param("start", start)
                .param("end", end)
                .param("without", withoutPost)
                .param("reason", reason)
                .param("now", StoredTime.of(clock.instant()))
                .param("by", by)
                .update();
        return id;
    }

    /** Gives a grant another last day, and writes down who did so and why. */
    void end(long grant, @Nullable LocalDate before, @Nullable LocalDate after, String reason, @Nullable Long by) {
        jdbc.sql("UPDATE role_grant SET end_date = :after WHERE id = :grant")
                .param("after", after)
                .param("grant", grant)
                .update();
        jdbc.sql("INSERT INTO role_grant_change (id, grant_id, changed_at, changed_by, end_before, end_after, reason) "
                        + "VALUES (:id, :grant, :now, :by, :before, :after, :reason)")
                .param("id", Ids.next())
                .param("grant", grant)
                .param("now", StoredTime.of(clock.instant()))
                .param("by", by)
                .param("before", before)
                .param("after", after)
                .param("reason", reason)
                .update();
    }

    /** Holds every grant of administration until the transaction ends: of two that end one, the second sees the first. */
    void holdAdministrators() {
        jdbc.sql("SELECT id FROM role_grant WHERE role = :role ORDER BY id FOR UPDATE")
                .param("role", GrantableRole.TRUST_ADMINISTRATOR.name())
                .query(Long.class)
                .list();
    }

    /** The days from today on when somebody is a trust administrator: those of a grant, and of the posts it hangs on. */
    List<AdministratorCover.Span> administrators(LocalDate today) {
        return administrators(today, NO_GRANT, null);
    }

    /**
     * The same, if a grant were another.
     *
     * @param grant taken as if its last day were {@code last}
     */
    List<AdministratorCover.Span> administrators(LocalDate today, long grant, @Nullable LocalDate last) {
        return jdbc
                .sql("SELECT g.id, g.start_date, g.end_date, o.start_date, o.end_date FROM role_grant g "
                        + "LEFT JOIN post o ON o.person_id = g.person_id AND g.without_post = FALSE "
                        + "AND (o.end_date IS NULL OR o.end_date >= :today) "
                        + "WHERE g.role = :role AND (g.end_date IS NULL OR g.end_date >= :today OR g.id = :grant) "
                        + "AND (g.without_post = TRUE OR o.id IS NOT NULL)")
                .param("today", today)
                .param("role", GrantableRole.TRUST_ADMINISTRATOR.name())
                .param("grant", grant)
                .query((row, n) -> span(
                        row.getObject(2, LocalDate.class),
                        row.getLong(1) == grant ? last : row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The days that a grant and a post have in common; without a post those of the grant. */
    private static Optional<AdministratorCover.Span> span(
            LocalDate start, @Nullable LocalDate end, @Nullable LocalDate postStart, @Nullable LocalDate postEnd) {
        var from = postStart != null && postStart.isAfter(start) ? postStart : start;
        var to = end == null || (postEnd != null && postEnd.isBefore(end)) ? postEnd : end;
        return to != null && to.isBefore(from) ? Optional.empty() : Optional.of(new AdministratorCover.Span(from, to));
    }

    /** A grant that hangs on posts and whose holder has none any more, with the last day on which they had one. */
    record Orphan(long id, long person, @Nullable LocalDate end, LocalDate lastDay) {}

    /** Those whose holder had the last post before a day and has none to come before another. */
    List<Orphan> orphans(LocalDate today, LocalDate soon) {
        return jdbc.sql("SELECT g.id, g.person_id, g.end_date, (SELECT MAX(o.end_date) FROM post o "
                        + "WHERE o.person_id = g.person_id AND o.end_date < :today) FROM role_grant g "
                        + "WHERE g.without_post = FALSE AND g.start_date <= :today "
                        + "AND (g.end_date IS NULL OR g.end_date >= :today) AND NOT EXISTS (SELECT 1 FROM post q "
                        + "WHERE q.person_id = g.person_id AND q.start_date <= :soon "
                        + "AND (q.end_date IS NULL OR q.end_date >= :today)) ORDER BY g.id")
                .param("today", today)
                .param("soon", soon)
                .query((row, n) -> {
                    var last = row.getObject(4, LocalDate.class);
                    return new Orphan(
                            row.getLong(1),
                            row.getLong(2),
                            row.getObject(3, LocalDate.class),
                            last == null ? today.minusDays(1) : last);
                })
                .list();
    }
}
