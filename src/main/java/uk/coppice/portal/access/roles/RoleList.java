package uk.coppice.portal.access.roles;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.Everybody;
import uk.coppice.portal.people.NameSearch;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;

/** Who holds which role, held and was to hold, and why; and people to grant one to. */
@Service
public class RoleList {

    private static final String RUNNING =
            "(g.end_date IS NULL OR (g.end_date >= :today AND g.end_date >= g.start_date))";

    private static final String POST = "(SELECT CONCAT(o.title, ', ', COALESCE(s.name, :central)) FROM post o "
            + "LEFT JOIN school s ON s.id = o.school_id WHERE o.person_id = p.id AND o.start_date <= :today "
            + "AND (o.end_date IS NULL OR o.end_date >= :today) ORDER BY o.fte DESC, o.start_date, o.id LIMIT 1)";

    private final Everybody everybody;
    private final JdbcClient jdbc;
    private final Clock clock;

    RoleList(Everybody everybody, JdbcClient jdbc, Clock clock) {
        this.everybody = everybody;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Grants, by name within each role; of ended ones the latest first.
     *
     * @param typed the start of a first, last or whole name; blank: everyone
     * @param ended those that have ended, else those that have not
     * @param limit at most so many
     */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.DATA_PROTECTION_OFFICER})
    @Audited(value = Act.SAW, what = "who holds which role")
    @Transactional(readOnly = true)
    public List<RoleGrant> grants(String typed, boolean ended, int limit) {
        var wanted = new NameSearch(typed);
        return read(
                (ended ? "NOT " : "") + RUNNING + " AND " + wanted.condition(),
                ended ? "g.end_date DESC, g.id DESC" : "p.last_name, p.first_name, g.start_date, g.id",
                Map.of("typed", wanted.pattern()),
                limit);
    }

    /** How many grants have ended. */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.DATA_PROTECTION_OFFICER})
    @Transactional(readOnly = true)
    public int ended() {
        return jdbc.sql("SELECT COUNT(*) FROM role_grant g WHERE NOT " + RUNNING)
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }

    /**
     * People whose name or staff number starts with what is typed: staff of today, and those without a post.
     *
     * @param limit at most so many
     */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public List<Person> find(String typed, int limit) {
        return everybody.search(typed, LocalDate.now(clock), limit);
    }

    /** What one person holds and is to hold, for {@link HeldRoles}. */
    List<RoleGrant> of(long person) {
        return read("g.person_id = :person AND " + RUNNING, "g.start_date, g.id", Map.of("person", person), 100);
    }

    private List<RoleGrant> read(String where, String order, Map<String, ?> values, int limit) {
        var found = jdbc.sql("SELECT g.id, g.person_id, p.staff_no, p.first_name, p.last_name, " + POST
                        + ", g.role, g.start_date, g.end_date, g.without_post, g.reason, g.granted_at, g.granted_by, "
                        + "b.first_name, b.last_name FROM role_grant g JOIN person p ON p.id = g.person_id "
                        + "LEFT JOIN person b ON b.id = g.granted_by WHERE " + where + " ORDER BY " + order
                        + " LIMIT :limit")
                .params(values)
                .param("today", LocalDate.now(clock))
                .param("central", StaffDirectory.CENTRAL_TEAM)
                .param("limit", limit)
                .query((row, n) -> grant(row))
                .list();
        var changes = changes(found.stream().map(RoleGrant::id).toList());
        return found.stream()
                .map(grant -> grant.with(changes.getOrDefault(grant.id(), List.of())))
                .toList();
    }

    private RoleGrant grant(ResultSet row) throws SQLException {
        String post = text(row.getString(6));
        var start = row.getObject(8, LocalDate.class);
        var end = row.getObject(9, LocalDate.class);
        boolean withoutPost = row.getBoolean(10);
        var at = row.getObject(12, LocalDateTime.class);
        return new RoleGrant(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4) + " " + row.getString(5),
                post,
                GrantableRole.valueOf(row.getString(7)),
                start,
                end,
                withoutPost,
                row.getString(11),
                at == null ? null : StoredTime.wall(at, clock.getZone()),
                at == null
                        ? ""
                        : by(row.getObject(13, Long.class), row.getString(14), row.getString(15), "the command line"),
                RoleGrant.state(start, end, withoutPost, !post.isEmpty(), LocalDate.now(clock)),
                List.of());
    }

    private Map<Long, List<RoleGrant.Change>> changes(Collection<Long> grants) {
        Map<Long, List<RoleGrant.Change>> changes = new HashMap<>();
        for (var some : Ids.slices(grants)) {
            jdbc.sql("SELECT c.grant_id, c.changed_at, c.changed_by, b.first_name, b.last_name, c.end_before, "
                            + "c.end_after, c.reason FROM role_grant_change c LEFT JOIN person b ON b.id = c.changed_by "
                            + "WHERE c.grant_id IN (:grants) ORDER BY c.id DESC")
                    .param("grants", some)
                    .query(row -> {
                        changes.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(new RoleGrant.Change(
                                        StoredTime.wall(row.getObject(2, LocalDateTime.class), clock.getZone()),
                                        by(
                                                row.getObject(3, Long.class),
                                                row.getString(4),
                                                row.getString(5),
                                                "the command line or the portal itself"),
                                        row.getObject(6, LocalDate.class),
                                        row.getObject(7, LocalDate.class),
                                        row.getString(8)));
                    });
        }
        return changes;
    }

    /** Who did something: a name, else what somebody without a staff record is called. */
    private static String by(@Nullable Long id, @Nullable String first, @Nullable String last, String machine) {
        if (id == null) {
            return machine;
        }
        return first == null ? "an administrator without a staff record" : first + " " + last;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
