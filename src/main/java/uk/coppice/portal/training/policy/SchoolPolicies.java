package uk.coppice.portal.training.policy;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.LineManagers;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.SchoolStaff;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** What schools want of their staff's bookings, as their leaders and administrators see and set it. */
@Service
public class SchoolPolicies {

    /** More can't be out of any primary school. */
    public static final int HIGHEST_LIMIT = 200;

    private final JdbcClient jdbc;
    private final Schools schools;
    private final SchoolStaff staff;
    private final LineManagers managers;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    SchoolPolicies(
            JdbcClient jdbc,
            Schools schools,
            SchoolStaff staff,
            LineManagers managers,
            CurrentViewer currentViewer,
            Clock clock) {
        this.jdbc = jdbc;
        this.schools = schools;
        this.staff = staff;
        this.managers = managers;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** The schools of the trust whose settings the viewer may change, by name: their own, or all for an administrator. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public List<School> mine() {
        return schools.inTrust(LocalDate.now(clock)).stream()
                .filter(school -> may(school.id()))
                .toList();
    }

    /**
     * What a school wants.
     *
     * @throws AccessDeniedException when it is not the viewer's to see
     */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public SchoolPolicy of(long school) {
        require(school);
        return read(school);
    }

    /**
     * Changes what a school wants, for bookings from now on. Places taken already stay.
     *
     * @throws Refusal when a value makes no sense, or somebody else changed it meanwhile
     * @throws AccessDeniedException when it is not the viewer's to change
     */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional
    @Audited(value = Act.CHANGED, what = "cover and approval of a school")
    public void save(SchoolPolicy wanted) {
        require(wanted.schoolId());
        Integer limit = wanted.coverLimit();
        if (limit != null && (limit < 1 || limit > HIGHEST_LIMIT)) {
            throw new Refusal("The cover limit must be a number from 1 to " + HIGHEST_LIMIT
                    + ", or empty for no limit. Nothing was saved.");
        }
        var today = LocalDate.now(clock);
        if (wanted.deputyId() != null && !staff.worksAt(wanted.deputyId(), List.of(wanted.schoolId()), today)) {
            throw new Refusal("The deputy must work at the school. Nothing was saved.");
        }
        var held = read(wanted.schoolId());
        boolean tighter = limit != null && !Objects.equals(limit, held.coverLimit());
        int changed = exists(wanted.schoolId()) ? update(wanted, tighter) : insert(wanted);
        if (changed == 0) {
            throw new Refusal("Somebody else has changed these settings meanwhile. Yours are not saved: "
                    + "open the page again to see theirs.");
        }
    }

    /** Who manages whom at a school, by the person managed. */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "line managers of a school")
    public Map<Long, Long> managers(long school) {
        require(school);
        return managers.at(school);
    }

    /**
     * Says who manages somebody at a school.
     *
     * @param manager null: nobody, so the head is asked
     * @throws Refusal when either does not work there, or it is the same person
     */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    public void manage(long school, long person, @Nullable Long manager) {
        require(school);
        managers.manage(school, person, manager);
    }

    private SchoolPolicy read(long school) {
        return jdbc.sql("SELECT s.name, p.cover_limit, p.approval, p.approval_for, p.deputy_id, p.version "
                        + "FROM school s LEFT JOIN school_policy p ON p.school_id = s.id WHERE s.id = ?")
                .param(school)
                .query((row, n) -> row.getString(3) == null
                        ? new SchoolPolicy(
                                school, row.getString(1), null, Approval.NONE, ApprovalFor.SCHOOL_TIME, null, 0)
                        : new SchoolPolicy(
                                school,
                                row.getString(1),
                                row.getObject(2, Integer.class),
                                Approval.valueOf(row.getString(3)),
                                ApprovalFor.valueOf(row.getString(4)),
                                row.getObject(5, Long.class),
                                row.getInt(6)))
                .optional()
                .orElseThrow(() -> new Refusal("There is no such school any more."));
    }

    private boolean exists(long school) {
        return jdbc.sql("SELECT COUNT(*) FROM school_policy WHERE school_id = ?")
                        .param(school)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int insert(SchoolPolicy wanted) {
        return jdbc.sql("INSERT INTO school_policy (school_id, cover_limit, limit_since, approval, approval_for, "
                        + "deputy_id, version) VALUES (:school, :limit, :now, :approval, :for, :deputy, 1)")
                .param("school", wanted.schoolId())
                .param("limit", wanted.coverLimit())
                .param("now", StoredTime.of(clock.instant()))
                .param("approval", wanted.approval().name())
                .param("for", wanted.approvalFor().name())
                .param("deputy", wanted.deputyId())
                .update();
    }

    private int update(SchoolPolicy wanted, boolean newLimit) {
        return jdbc.sql("UPDATE school_policy SET cover_limit = :limit, approval = :approval, approval_for = :for, "
                        + "deputy_id = :deputy, version = version + 1"
                        + (newLimit ? ", limit_since = :now" : "")
                        + " WHERE school_id = :school AND version = :version")
                .param("school", wanted.schoolId())
                .param("limit", wanted.coverLimit())
                .param("now", StoredTime.of(clock.instant()))
                .param("approval", wanted.approval().name())
                .param("for", wanted.approvalFor().name())
                .param("deputy", wanted.deputyId())
                .param("version", wanted.version())
                .update();
    }

    private boolean may(long school) {
        var viewer = currentViewer.get();
        return viewer.is(Roles.TRAINING_ADMINISTRATOR)
                || viewer.is(Roles.OPERATOR)
                || viewer.ledSchools().contains(school);
    }

    private void require(long school) {
        if (!may(school)) {
            throw new AccessDeniedException("A school's settings are its leaders' to see and change");
        }
    }
}
