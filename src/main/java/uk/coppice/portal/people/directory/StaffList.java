package uk.coppice.portal.people.directory;

import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.NameSearch;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Roles;

/**
 * Who works for the trust, a page at a time. Everyone sees name, post, school and work email of people in post today;
 * school leaders also hours, dates and who is away, leavers and starters of their own schools; human resources and
 * administrators of all. What the viewer may not see is not in the query.
 */
@Service
public class StaffList {

    /** The school filter of the central team. */
    public static final String CENTRAL = "CENTRAL";

    private static final Set<Long> NO_SCHOOL = Set.of(0L);

    private final JdbcClient jdbc;
    private final Schools schools;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    StaffList(JdbcClient jdbc, Schools schools, CurrentViewer currentViewer, Clock clock) {
        this.jdbc = jdbc;
        this.schools = schools;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** Which people, by the time of their posts. */
    public enum Show {
        IN_POST("o.start_date <= :on AND (o.end_date IS NULL OR o.end_date >= :on)", "o.fte DESC, o.start_date, o.id"),
        /** The first post is still to come. */
        STARTING(
                "o.start_date > :on AND " + none("q.start_date <= :on AND (q.end_date IS NULL OR q.end_date >= :on)"),
                "o.start_date, o.id"),
        /** All posts have ended: for a leader, those at their own schools. */
        LEFT("o.end_date < :on AND " + none("q.end_date IS NULL OR q.end_date >= :on"), "o.end_date DESC, o.id");

        private final String where;
        private final String order;

        Show(String where, String order) {
            this.where = where;
            this.order = order;
        }

        private static String none(String other) {
            return "NOT EXISTS (SELECT 1 FROM post q WHERE q.person_id = o.person_id AND (" + other + ")%s)";
        }
    }

    /**
     * Which people.
     *
     * @param typed the start of a first, last or whole name, or of a staff number; blank: everyone
     * @param school a school's code or {@link #CENTRAL}; null: all
     * @param group a staff group; null: all
     */
    public record Wanted(
            String typed, @Nullable String school, @Nullable StaffGroup group, Show show) implements Serializable {}

    /**
     * Somebody in the list.
     *
     * @param post the largest post that fits what was wanted
     * @param more null where the viewer may not see it
     */
    public record Line(
            String staffNo,
            String name,
            @Nullable String email,
            String post,
            String workplace,
            @Nullable More more) {}

    /** What leaders see of a post at their school; FTE in thousandths. */
    public record More(int fte, LocalDate start, @Nullable LocalDate end, boolean away) {}

    /** The schools to choose from, by name: those of the trust today. */
    @RolesAllowed({Roles.STAFF, Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public List<School> schools() {
        return schools.inTrust(LocalDate.now(clock));
    }

    /** Whether the viewer may ask for others than those in post. */
    public boolean seesOthers() {
        return !currentViewer.get().nameScope().nobody();
    }

    /** How many. */
    @RolesAllowed({Roles.STAFF, Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public int count(Wanted wanted) {
        return statement("SELECT COUNT(*)", "", wanted).query(Integer.class).single();
    }

    /** Some of them, by last name. */
    @RolesAllowed({Roles.STAFF, Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "staff list with posts", when = "!#result.?[more() != null].isEmpty()")
    public List<Line> page(Wanted wanted, int from, int size) {
        var scope = currentViewer.get().nameScope();
        String mine = scope.everyone() ? "1 = 1" : scope.nobody() ? "1 = 0" : "m.school_id IN (:schools)";
        return statement(
                        "SELECT p.staff_no, p.first_name, p.last_name, p.work_email, m.title, m.post_id, s.name, "
                                + "CASE WHEN " + mine + " THEN m.fte END, CASE WHEN " + mine
                                + " THEN m.start_date END, "
                                + "CASE WHEN " + mine + " THEN m.end_date END, CASE WHEN " + mine
                                + " THEN EXISTS (SELECT 1 FROM long_absence a WHERE a.person_id = p.id "
                                + "AND a.from_date <= :on AND (a.to_date IS NULL OR a.to_date >= :on)) END",
                        " ORDER BY p.last_name, p.first_name, p.id LIMIT :size OFFSET :from",
                        wanted)
                .param("size", size)
                .param("from", from)
                .query((row, n) -> line(row))
                .list();
    }

    private JdbcClient.StatementSpec statement(String select, String order, Wanted wanted) {
        var scope = currentViewer.get().nameScope();
        var show = scope.nobody() ? Show.IN_POST : wanted.show();
        String where = where(wanted, show, scope);
        var typed = new NameSearch(wanted.typed());
        return jdbc.sql(select
                        + " FROM person p JOIN (SELECT o.id AS post_id, o.person_id, o.school_id, o.title, o.fte, "
                        + "o.start_date, o.end_date, ROW_NUMBER() OVER (PARTITION BY o.person_id ORDER BY " + show.order
                        + ") AS nth FROM post o WHERE " + where + ") m ON m.person_id = p.id AND m.nth = 1 "
                        + "LEFT JOIN school s ON s.id = m.school_id WHERE p.erased_at IS NULL AND " + typed.condition()
                        + order)
                .param("on", LocalDate.now(clock))
                .param("typed", typed.pattern())
                .param("school", wanted.school() == null ? "" : wanted.school())
                .param("group", wanted.group() == null ? "" : wanted.group().name())
                .param("schools", scope.schools().isEmpty() ? NO_SCHOOL : scope.schools());
    }

    private static String where(Wanted wanted, Show show, NameScope scope) {
        String at = wanted.school() == null
                ? ""
                : wanted.school().equals(CENTRAL)
                        ? " AND %s.school_id IS NULL"
                        : " AND %s.school_id = (SELECT id FROM school WHERE code = :school)";
        // Leavers and starters are theirs alone who lead the school.
        String mine = show == Show.IN_POST || scope.everyone() ? "" : " AND %s.school_id IN (:schools)";
        String there = (at + mine).replace("%s", "o");
        return show.where.replace("%s", (at + mine).replace("%s", "q"))
                + there
                + (wanted.group() == null ? "" : " AND o.staff_group = :group");
    }

    private static Line line(ResultSet row) throws SQLException {
        String school = row.getString(7);
        BigDecimal fte = row.getBigDecimal(8);
        return new Line(
                row.getString(1),
                row.getString(2) + " " + row.getString(3),
                row.getString(4),
                row.getString(5),
                school == null ? StaffDirectory.CENTRAL_TEAM : school,
                fte == null
                        ? null
                        : new More(
                                fte.movePointRight(3).intValue(),
                                row.getObject(9, LocalDate.class),
                                row.getObject(10, LocalDate.class),
                                row.getBoolean(11)));
    }
}
