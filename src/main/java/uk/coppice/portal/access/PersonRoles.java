package uk.coppice.portal.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;

/** Decides, in this one place, who somebody is to the portal: roles that follow from the directory, and granted ones. */
@Service
public class PersonRoles {

    private static final Set<StaffGroup> SCHOOL_LEADERS = Set.of(StaffGroup.HEAD, StaffGroup.DEPUTY);

    private final StaffDirectory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonRoles(StaffDirectory directory, JdbcClient jdbc, Clock clock) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person as a viewer today; empty for strangers and for people without an active post. */
    @Transactional(readOnly = true)
    public Optional<Viewer> viewer(long personId) {
        var today = LocalDate.now(clock);
        var posts = directory.postsHeld(personId, today);
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        var roles = new HashSet<>(granted(personId, today));
        roles.add(Roles.STAFF);
        var led = new HashSet<Long>();
        posts.forEach(post -> {
            if (post.schoolId() == null) {
                roles.add(Roles.CENTRAL_TEAM);
            } else if (SCHOOL_LEADERS.contains(post.group())) {
                roles.add(Roles.SCHOOL_LEADER);
                led.add(post.schoolId());
            }
        });
        return directory
                .find(personId, today)
                .map(person -> new Viewer(personId, person.name(), Set.copyOf(roles), Set.copyOf(led)));
    }

    /** The administrator who signs in by a link from the command line and has no staff record. */
    public Viewer administrator() {
        return new Viewer(null, "Trust administrator", Set.of(Roles.TRUST_ADMINISTRATOR), Set.of());
    }

    /** The administrator for bad days, who has no staff record either. */
    public Viewer breakGlass() {
        return new Viewer(null, "Break-glass administrator", Set.of(Roles.TRUST_ADMINISTRATOR), Set.of());
    }

    private Set<String> granted(long personId, LocalDate today) {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT role FROM role_grant WHERE person_id = :person "
                        + "AND start_date <= :today AND (end_date IS NULL OR end_date >= :today)")
                .param("person", personId)
                .param("today", today)
                .query(String.class)
                .list());
    }
}
