package uk.coppice.portal.induction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.LikeText;
import uk.coppice.portal.platform.security.CurrentViewer;

/** Inductions as the current viewer may see them; what is not for them is not there. */
@Service
public class Inductions {

    private final InductionRows rows;
    private final InductionAccess access;
    private final StaffDirectory directory;
    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    Inductions(
            InductionRows rows,
            InductionAccess access,
            StaffDirectory directory,
            JdbcClient jdbc,
            CurrentViewer currentViewer,
            Clock clock) {
        this.rows = rows;
        this.access = access;
        this.directory = directory;
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** The viewer's own. */
    @Transactional(readOnly = true)
    public Optional<SeenInduction> mine() {
        var person = currentViewer.get().personId();
        return person == null ? Optional.empty() : find("i.person_id = :key", person);
    }

    /** Whether the viewer has an induction of their own, running or over. */
    @Transactional(readOnly = true)
    public boolean anyOfMine() {
        var person = currentViewer.get().personId();
        return person != null
                && jdbc.sql("SELECT COUNT(*) FROM induction WHERE person_id = ?")
                                .param(person)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** That of a member of staff, if the viewer may see it. */
    @Transactional(readOnly = true)
    public Optional<SeenInduction> find(String staffNo) {
        return find("i.person_id = (SELECT id FROM person WHERE staff_no = :key)", staffNo);
    }

    /** One by its id, if the viewer may see it. */
    @Transactional(readOnly = true)
    public Optional<SeenInduction> find(long id) {
        return find("i.id = :key", id);
    }

    /** Whether the viewer has a part in any but their own: as mentor, tutor, head, ECT lead or administrator. */
    @Transactional(readOnly = true)
    public boolean anyOfOthers() {
        var scope = access.scope();
        return scope.everyone()
                || scoped("SELECT COUNT(*) FROM induction i WHERE i.person_id <> :viewer AND ", scope)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** Those of others that the viewer may see and that were not over before a day, in no order that means anything. */
    @Transactional(readOnly = true)
    public List<Induction> ofOthersSince(LocalDate day) {
        return rows.withSeries(others(
                        InductionRows.COLUMNS,
                        "(i.outcome IS NULL OR i.outcome = 'EXTENDED' OR i.outcome_on >= :since)",
                        "")
                .param("since", day)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> InductionRows.bare(row))
                .list());
    }

    /**
     * An induction with its teacher's name, for sorting many.
     *
     * @param supported whether both a mentor and a tutor who work for the trust stand by on the day, or on the first day
     */
    public record Named(Induction induction, String firstName, String lastName, String staffNo, boolean supported) {}

    /** All that run and that the viewer may see but their own, without their series, in no order that means anything. */
    @Transactional(readOnly = true)
    public List<Named> runningOfOthers() {
        return others(
                        InductionRows.COLUMNS + ", p.first_name, p.last_name, p.staff_no, "
                                + supported(SupportKind.MENTOR) + " AND " + supported(SupportKind.TUTOR),
                        "(i.outcome IS NULL OR i.outcome = 'EXTENDED')",
                        "")
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Named(
                        InductionRows.bare(row),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getBoolean(10)))
                .list();
    }

    private static String supported(SupportKind kind) {
        return "EXISTS (SELECT 1 FROM induction_support ss JOIN post sp ON sp.person_id = ss.person_id "
                + "WHERE ss.induction_id = i.id AND ss.kind = '" + kind + "' "
                + "AND ss.from_date <= GREATEST(i.started_on, :today) "
                + "AND (ss.to_date IS NULL OR ss.to_date >= GREATEST(i.started_on, :today)) "
                + "AND sp.start_date <= :today AND (sp.end_date IS NULL OR sp.end_date >= :today))";
    }

    /** A page of those that are over and that the viewer may see but their own, by name. */
    @Transactional(readOnly = true)
    public List<Induction> over(String typed, int from, int size) {
        return rows.withSeries(over(
                        InductionRows.COLUMNS,
                        typed,
                        " ORDER BY p.last_name, p.first_name, p.staff_no LIMIT " + size + " OFFSET " + from)
                .query((row, n) -> InductionRows.bare(row))
                .list());
    }

    /** How many {@link #over} finds in all. */
    @Transactional(readOnly = true)
    public int countOver(String typed) {
        return over("COUNT(*)", typed, "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec over(String columns, String typed, String order) {
        String name = typed.strip();
        return others(
                        columns,
                        "i.outcome IN ('PASS', 'FAIL')"
                                + (name.isEmpty()
                                        ? ""
                                        : " AND (LOWER(CONCAT(p.first_name, ' ', p.last_name)) LIKE :name ESCAPE '!' "
                                                + "OR LOWER(p.last_name) LIKE :name ESCAPE '!' "
                                                + "OR LOWER(p.staff_no) LIKE :name ESCAPE '!')"),
                        order)
                .param("name", LikeText.of(name) + "%")
                .param("today", LocalDate.now(clock));
    }

    private JdbcClient.StatementSpec others(String columns, String which, String order) {
        var scope = access.scope();
        var query = jdbc.sql("SELECT " + columns + " FROM induction i JOIN person p ON p.id = i.person_id "
                        + "WHERE i.person_id <> :viewer AND " + which + " AND " + scope.condition() + order)
                .param("viewer", scope.person());
        return scope.everyone() ? query : query.param("headOf", scope.headOf());
    }

    /** Those of which the viewer is the induction tutor today, and which are not over. */
    @Transactional(readOnly = true)
    public List<Induction> tutoredByMe() {
        var person = currentViewer.get().personId();
        return person == null
                ? List.of()
                : rows.withSeries(jdbc.sql(InductionRows.SELECT + "JOIN induction_support su ON su.induction_id = i.id "
                                + "WHERE su.kind = 'TUTOR' AND su.person_id = :viewer AND su.from_date <= :today "
                                + "AND (su.to_date IS NULL OR su.to_date >= :today) "
                                + "AND (i.outcome IS NULL OR i.outcome = 'EXTENDED')")
                        .param("viewer", person)
                        .param("today", LocalDate.now(clock))
                        .query((row, n) -> InductionRows.bare(row))
                        .list());
    }

    /** Mentors and tutors of all times, by induction; to be asked for inductions that the viewer sees. */
    @Transactional(readOnly = true)
    public Map<Long, List<Supporter>> supporters(Collection<Long> inductions) {
        return rows.supporters(inductions, LocalDate.now(clock));
    }

    private JdbcClient.StatementSpec scoped(String sql, InductionAccess.Scope scope) {
        var query = jdbc.sql(sql + scope.condition()).param("viewer", scope.person());
        return scope.everyone() ? query : query.param("headOf", scope.headOf()).param("today", LocalDate.now(clock));
    }

    private Optional<SeenInduction> find(String which, Object key) {
        return jdbc.sql(InductionRows.SELECT + "WHERE " + which)
                .param("key", key)
                .query((row, n) -> InductionRows.bare(row))
                .optional()
                .flatMap(bare -> access.sight(bare.id()).flatMap(sight -> seen(bare, sight)));
    }

    private Optional<SeenInduction> seen(Induction bare, Sight sight) {
        var today = LocalDate.now(clock);
        var supporters = rows.supporters(List.of(bare.id()), today).getOrDefault(bare.id(), List.of());
        return directory
                .find(bare.personId(), today)
                .map(person -> new SeenInduction(rows.withSeries(List.of(bare)).getFirst(), person, sight, supporters));
    }
}
