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

    /** All that the viewer may see but their own, in no order that means anything. */
    @Transactional(readOnly = true)
    public List<Induction> ofOthers() {
        var scope = access.scope();
        return rows.withSeries(scoped(InductionRows.SELECT + "WHERE i.person_id <> :viewer AND ", scope)
                .query((row, n) -> InductionRows.bare(row))
                .list());
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
