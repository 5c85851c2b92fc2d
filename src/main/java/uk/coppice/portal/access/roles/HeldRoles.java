package uk.coppice.portal.access.roles;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.access.spi.FollowingRoles;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** All roles of one person in one list: from posts, granted, and from what other modules keep; each with its source. */
@Service
public class HeldRoles {

    private final RoleList granted;
    private final List<FollowingRoles> following;
    private final CurrentViewer currentViewer;
    private final JdbcClient jdbc;
    private final Clock clock;

    HeldRoles(
            RoleList granted,
            List<FollowingRoles> following,
            CurrentViewer currentViewer,
            JdbcClient jdbc,
            Clock clock) {
        this.granted = granted;
        this.following = following;
        this.currentViewer = currentViewer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The current person's own. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.TRUSTEE, Roles.DATA_PROTECTION_OFFICER})
    @Transactional(readOnly = true)
    public List<HeldRole> mine() {
        Long me = currentViewer.get().personId();
        return me == null
                ? List.of(new HeldRole(
                        GrantableRole.TRUST_ADMINISTRATOR.words(),
                        "From the way you signed in: without a staff record, until you sign out.",
                        true))
                : all(me);
    }

    /** Somebody's, for those who look after people or roles. */
    @RolesAllowed({Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.DATA_PROTECTION_OFFICER})
    @Audited(value = Act.SAW, what = "roles", person = "#person")
    @Transactional(readOnly = true)
    public List<HeldRole> of(long person) {
        return all(person);
    }

    private List<HeldRole> all(long person) {
        var today = LocalDate.now(clock);
        var roles = new ArrayList<>(posts(person, today));
        granted.of(person).forEach(grant -> roles.add(granted(grant)));
        following.stream()
                .flatMap(source -> source.of(person, today).stream())
                .forEach(one -> roles.add(new HeldRole(one.role(), one.source(), true)));
        return roles;
    }

    private List<HeldRole> posts(long person, LocalDate today) {
        return jdbc.sql("SELECT o.school_id, o.staff_group, o.title, s.name, o.start_date, o.end_date FROM post o "
                        + "LEFT JOIN school s ON s.id = o.school_id WHERE o.person_id = :person "
                        + "AND o.start_date <= :on AND (o.end_date IS NULL OR o.end_date >= :on) "
                        + "ORDER BY o.fte DESC, o.start_date, o.id")
                .param("person", person)
                .param("on", today)
                .query((row, n) -> post(
                        row.getObject(1, Long.class),
                        StaffGroup.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    private static HeldRole post(
            @Nullable Long school,
            StaffGroup group,
            String title,
            @Nullable String place,
            LocalDate start,
            @Nullable LocalDate end) {
        String role = PostRoles.of(school, group);
        String words = Roles.CENTRAL_TEAM.equals(role)
                ? "Central team"
                : Roles.SCHOOL_LEADER.equals(role) ? "School leader" : "Member of staff";
        String of = place == null ? title + " in the central team" : title + " of " + place;
        return new HeldRole(
                words,
                "From the post " + of + ", since " + RoleRules.day(start)
                        + (end == null ? "." : ", until " + RoleRules.day(end) + "."),
                true);
    }

    private static HeldRole granted(RoleGrant grant) {
        var end = grant.end();
        var at = grant.grantedAt();
        String days = (grant.state() == RoleGrant.State.COMING ? "From " : "Since ")
                + RoleRules.day(grant.start())
                + (end == null ? ", until further notice. " : ", until " + RoleRules.day(end) + ". ");
        String who =
                at == null ? "" : "Granted by " + grant.grantedBy() + " on " + RoleRules.day(at.toLocalDate()) + ". ";
        String rests = grant.state() == RoleGrant.State.RESTING ? " It rests while there is no post." : "";
        return new HeldRole(
                grant.role().words(),
                days + who + "Reason: " + grant.reason() + (grant.reason().endsWith(".") ? "" : ".") + rests,
                grant.state() == RoleGrant.State.HELD);
    }
}
