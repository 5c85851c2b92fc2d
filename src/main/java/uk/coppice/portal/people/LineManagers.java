package uk.coppice.portal.people;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.directory.PersonChanges;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** Who manages whom at a school. */
@Service
public class LineManagers {

    private final JdbcClient jdbc;
    private final SchoolStaff staff;
    private final StaffDirectory directory;
    private final PersonChanges changes;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    LineManagers(
            JdbcClient jdbc,
            SchoolStaff staff,
            StaffDirectory directory,
            PersonChanges changes,
            CurrentViewer currentViewer,
            Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.directory = directory;
        this.changes = changes;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** Somebody's line manager at a school. */
    @Transactional(readOnly = true)
    public Optional<Long> of(long school, long person) {
        return jdbc.sql("SELECT manager_id FROM line_manager WHERE school_id = ? AND person_id = ?")
                .params(school, person)
                .query(Long.class)
                .optional();
    }

    /** Every line manager of a school, by the person managed. */
    @Transactional(readOnly = true)
    public Map<Long, Long> at(long school) {
        Map<Long, Long> managers = new HashMap<>();
        jdbc.sql("SELECT person_id, manager_id FROM line_manager WHERE school_id = ?")
                .param(school)
                .query(row -> {
                    managers.put(row.getLong(1), row.getLong(2));
                });
        return managers;
    }

    /** Whether anybody has this line manager. */
    @Transactional(readOnly = true)
    public boolean manages(long manager) {
        return jdbc.sql("SELECT COUNT(*) FROM line_manager WHERE manager_id = ?")
                        .param(manager)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the viewer may say who manages whom at a school; training alone is no reason to. */
    public boolean mayManage(long school) {
        var scope = currentViewer.get().nameScope();
        return scope.everyone() || scope.schools().contains(school);
    }

    /**
     * Says who manages somebody at a school: for its leaders, human resources and administrators.
     *
     * @param manager null: nobody, so the head is asked
     * @throws Refusal when either does not work there, or it is the same person
     * @throws AccessDeniedException when the school is not the viewer's
     */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "line manager", person = "#person")
    public void manage(long school, long person, @Nullable Long manager) {
        if (!mayManage(school)) {
            throw new AccessDeniedException("Line managers of a school are its leaders' to change");
        }
        // Of two who say it at the same moment the second replaces what the first said, and both stand in the history.
        directory.hold(person);
        var here = List.of(school);
        var today = LocalDate.now(clock);
        if (!staff.worksAt(person, here, today) || (manager != null && !staff.worksAt(manager, here, today))) {
            throw new Refusal("Both must work at the school.");
        }
        if (manager != null && manager == person) {
            throw new Refusal("Nobody is their own line manager.");
        }
        var before = of(school, person).orElse(null);
        jdbc.sql("DELETE FROM line_manager WHERE school_id = ? AND person_id = ?")
                .params(school, person)
                .update();
        if (manager != null) {
            jdbc.sql("INSERT INTO line_manager (school_id, person_id, manager_id) VALUES (?, ?, ?)")
                    .params(school, person, manager)
                    .update();
        }
        changes.record(person, "Line manager: " + name(before, today) + " → " + name(manager, today));
    }

    private String name(@Nullable Long person, LocalDate today) {
        return person == null
                ? "none"
                : directory.find(person, today).map(Person::name).orElse("none");
    }
}
