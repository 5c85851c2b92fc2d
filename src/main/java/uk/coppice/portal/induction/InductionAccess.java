package uk.coppice.portal.induction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/**
 * Decides, in this one place, as whom the current viewer sees an induction: the teacher, the mentor or tutor of today,
 * the head of a school where the teacher works today (of the last one, for somebody without a post today), the trust's
 * ECT lead, an administrator. Nobody else sees anything, human resources and deputies included.
 */
@Component
public class InductionAccess {

    private final JdbcClient jdbc;
    private final StaffDirectory directory;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    InductionAccess(JdbcClient jdbc, StaffDirectory directory, CurrentViewer currentViewer, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * Whose inductions the viewer sees.
     *
     * @param everyone all of the trust
     * @param person the viewer's own id; 0 without a staff record
     * @param schools of which the viewer is headteacher
     */
    public record Scope(boolean everyone, long person, Set<Long> schools) {

        /** A condition on a row {@code i} of induction, with the parameters :viewer, :headOf and :today. */
        String condition() {
            return everyone
                    ? "1 = 1"
                    : "(i.person_id = :viewer OR EXISTS (SELECT 1 FROM induction_support su WHERE su.induction_id = i.id "
                            + "AND su.person_id = :viewer AND su.from_date <= :today "
                            + "AND (su.to_date IS NULL OR su.to_date >= :today)) OR EXISTS (SELECT 1 FROM post po "
                            + "WHERE po.person_id = i.person_id AND po.school_id IN (:headOf) AND " + AT_SCHOOL + "))";
        }

        /** What to give for :headOf, never empty. */
        List<Long> headOf() {
            return schools.isEmpty() ? List.of(0L) : List.copyOf(schools);
        }
    }

    // The posts that say where a teacher works: those of today, or the last one when there is none today.
    private static final String AT_SCHOOL = """
            (po.start_date <= :today AND (po.end_date IS NULL OR po.end_date >= :today)
             OR NOT EXISTS (SELECT 1 FROM post other WHERE other.person_id = po.person_id AND other.id <> po.id
                            AND (other.end_date IS NULL OR po.end_date IS NOT NULL AND other.end_date > po.end_date)
                            AND other.start_date <= :today))""";

    /** Whose inductions the current viewer sees. */
    @Transactional(readOnly = true)
    public Scope scope() {
        var viewer = currentViewer.get();
        boolean everyone =
                viewer.is(Roles.ECT_LEAD) || viewer.is(Roles.TRUST_ADMINISTRATOR) || viewer.is(Roles.OPERATOR);
        return new Scope(everyone, viewer.recordedBy(), schoolsHeaded());
    }

    /** The schools of which the viewer is headteacher today; a deputy is not. */
    private Set<Long> schoolsHeaded() {
        var viewer = currentViewer.get();
        var schools = new HashSet<Long>();
        if (viewer.personId() != null && viewer.is(Roles.SCHOOL_LEADER)) {
            directory.postsHeld(viewer.personId(), LocalDate.now(clock)).forEach(post -> {
                var school = post.schoolId();
                if (post.group() == StaffGroup.HEAD && school != null) {
                    schools.add(school);
                }
            });
        }
        return schools;
    }

    /** As what all the current viewer sees an induction; empty when not at all. */
    @Transactional(readOnly = true)
    public Optional<Sight> sight(long induction) {
        var viewer = currentViewer.get();
        var sights = EnumSet.noneOf(Sight.As.class);
        if (viewer.is(Roles.ECT_LEAD) || viewer.is(Roles.OPERATOR)) {
            sights.add(Sight.As.ECT_LEAD);
        }
        if (viewer.is(Roles.TRUST_ADMINISTRATOR)) {
            sights.add(Sight.As.ADMINISTRATOR);
        }
        if (viewer.personId() != null) {
            addOwn(sights, induction, viewer.personId());
        }
        return sights.isEmpty() ? Optional.empty() : Optional.of(new Sight(sights));
    }

    private void addOwn(Set<Sight.As> sights, long induction, long viewer) {
        var today = LocalDate.now(clock);
        jdbc.sql("SELECT person_id FROM induction WHERE id = ?")
                .param(induction)
                .query(Long.class)
                .optional()
                .filter(person -> person == viewer)
                .ifPresent(person -> sights.add(Sight.As.OWN));
        jdbc.sql("SELECT kind FROM induction_support WHERE induction_id = :induction AND person_id = :viewer "
                        + "AND from_date <= :today AND (to_date IS NULL OR to_date >= :today)")
                .param("induction", induction)
                .param("viewer", viewer)
                .param("today", today)
                .query(String.class)
                .list()
                .forEach(kind ->
                        sights.add(SupportKind.valueOf(kind) == SupportKind.TUTOR ? Sight.As.TUTOR : Sight.As.MENTOR));
        var headed = schoolsHeaded();
        if (!headed.isEmpty()
                && jdbc.sql("SELECT COUNT(*) FROM post po JOIN induction i ON i.person_id = po.person_id "
                                        + "WHERE i.id = :induction AND po.school_id IN (:headOf) AND " + AT_SCHOOL)
                                .param("induction", induction)
                                .param("headOf", headed)
                                .param("today", today)
                                .query(Integer.class)
                                .single()
                        > 0) {
            sights.add(Sight.As.HEAD);
        }
    }

    /**
     * The sight of an induction that the viewer must have.
     *
     * @throws AccessDeniedException when the viewer does not see it
     */
    public Sight require(long induction) {
        return sight(induction).orElseThrow(() -> new AccessDeniedException("This induction is not for the viewer"));
    }

    /** Those of some inductions of which the viewer sees reviews, as teacher, tutor, head or ECT lead. */
    @Transactional(readOnly = true)
    public Set<Long> reviewsSeen(List<Long> inductions) {
        var viewer = currentViewer.get();
        if (viewer.is(Roles.ECT_LEAD) || viewer.is(Roles.OPERATOR)) {
            return Set.copyOf(inductions);
        }
        var seen = new HashSet<Long>();
        var headed = schoolsHeaded();
        for (var some : Ids.slices(inductions)) {
            jdbc.sql("SELECT i.id FROM induction i WHERE i.id IN (:ids) AND (i.person_id = :viewer "
                            + "OR EXISTS (SELECT 1 FROM induction_support su WHERE su.induction_id = i.id "
                            + "AND su.kind = 'TUTOR' AND su.person_id = :viewer AND su.from_date <= :today "
                            + "AND (su.to_date IS NULL OR su.to_date >= :today)) OR EXISTS (SELECT 1 FROM post po "
                            + "WHERE po.person_id = i.person_id AND po.school_id IN (:headOf) AND " + AT_SCHOOL + "))")
                    .param("ids", some)
                    .param("viewer", viewer.recordedBy())
                    .param("today", LocalDate.now(clock))
                    .param("headOf", headed.isEmpty() ? List.of(0L) : headed)
                    .query(row -> {
                        seen.add(row.getLong(1));
                    });
        }
        return seen;
    }
}
