package uk.coppice.portal.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.access.roles.PostRoles;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;

/** Decides, in this one place, who somebody is to the portal: roles that follow from the directory, and granted ones. */
@Service
public class PersonRoles {

    /** A grant that counts on :today, but for the post that it may hang on. */
    static final String RUNS = "start_date <= :today AND (end_date IS NULL OR end_date >= :today)";

    private final StaffDirectory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonRoles(StaffDirectory directory, JdbcClient jdbc, Clock clock) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The person as a viewer today; empty for strangers and leavers. Somebody without a post is one only while they hold
     * a role that was granted to them without one, such as a trustee; they are not staff.
     */
    @Transactional(readOnly = true)
    public Optional<Viewer> viewer(long personId) {
        var today = LocalDate.now(clock);
        var posts = directory.postsHeld(personId, today);
        var roles = new HashSet<>(granted(personId, today, !posts.isEmpty()));
        if (posts.isEmpty() && roles.isEmpty()) {
            return Optional.empty();
        }
        var led = new HashSet<Long>();
        posts.forEach(post -> {
            roles.add(Roles.STAFF);
            String role = PostRoles.of(post.schoolId(), post.group());
            if (role != null) {
                roles.add(role);
            }
            if (Roles.SCHOOL_LEADER.equals(role) && post.schoolId() != null) {
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

    /**
     * Everybody with a work address who may come in today: staff in post, and others while they hold a role.
     *
     * @param email in small letters of the plain alphabet
     */
    @Transactional(readOnly = true)
    public List<Long> withWorkEmail(String email) {
        var today = LocalDate.now(clock);
        var found = new LinkedHashSet<>(directory.withWorkEmail(email, today));
        jdbc.sql("SELECT p.id, p.work_email FROM person p WHERE LOWER(p.work_email) = :email AND p.id IN "
                        + "(SELECT person_id FROM role_grant WHERE " + RUNS + " AND without_post = TRUE) ORDER BY p.id")
                .param("email", email)
                .param("today", today)
                .query(row -> {
                    // Databases may take letters for equal that are not.
                    if (row.getString(2).toLowerCase(Locale.ROOT).equals(email)) {
                        found.add(row.getLong(1));
                    }
                });
        return List.copyOf(found);
    }

    private Set<String> granted(long personId, LocalDate today, boolean inPost) {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT role FROM role_grant WHERE person_id = :person AND " + RUNS
                        + " AND (without_post = TRUE OR :inPost = TRUE)")
                .param("person", personId)
                .param("today", today)
                .param("inPost", inPost)
                .query(String.class)
                .list());
    }
}
