package uk.coppice.portal.people.directory;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.LineManagers;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.directory.PersonFile.Sight;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** One person's page, as the viewer may see it: somebody may open any address, and sees no more by it. */
@Service
public class PersonFiles {

    private static final int HISTORY = 100;

    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final PersonChanges changes;
    private final Lookalikes lookalikes;
    private final LineManagers managers;
    private final StaffDirectory directory;
    private final Schools schools;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    PersonFiles(
            JdbcClient jdbc,
            PersonRows rows,
            PersonChanges changes,
            Lookalikes lookalikes,
            LineManagers managers,
            StaffDirectory directory,
            Schools schools,
            CurrentViewer currentViewer,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.changes = changes;
        this.lookalikes = lookalikes;
        this.managers = managers;
        this.directory = directory;
        this.schools = schools;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** The person with a staff number of today or of former times; empty for strangers, and for those hidden from the viewer. */
    @RolesAllowed({Roles.STAFF, Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Audited(
            value = Act.SAW,
            what = "staff record",
            person = "#result.id()",
            when = "#result.sight().name() != 'EVERYONE'")
    @Transactional(readOnly = true)
    public Optional<PersonFile> of(String staffNo) {
        return directory.idOf(staffNo).flatMap(id -> seen(id).map(seen -> file(id, seen)));
    }

    /** Whether {@link #of} finds somebody: says nothing of them, so that nothing is noted of whom the viewer looked at. */
    @RolesAllowed({Roles.STAFF, Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public boolean isThere(String staffNo) {
        return directory.idOf(staffNo).flatMap(this::seen).isPresent();
    }

    /** What the viewer sees of somebody's posts, and as whom. */
    private record Seen(PersonState state, Sight sight, List<PersonFile.OtherPost> others) {}

    /** Empty for somebody hidden from the viewer. */
    private Optional<Seen> seen(long person) {
        var viewer = currentViewer.get();
        if (viewer.nameScope().everyone() || viewer.is(person)) {
            var sight = viewer.nameScope().everyone() ? Sight.ALL : Sight.OWN;
            return rows.read(person).map(state -> new Seen(state, sight, List.of()));
        }
        var led = viewer.is(Roles.SCHOOL_LEADER) ? viewer.ledSchools() : Set.<Long>of();
        return rows.read(person, led)
                .map(state -> new Seen(
                        state,
                        state.posts().isEmpty() ? Sight.EVERYONE : Sight.LEADER,
                        others(person, led, LocalDate.now(clock))))
                .filter(seen -> !seen.others.isEmpty() || !seen.state.posts().isEmpty());
    }

    private PersonFile file(long person, Seen seen) {
        var state = seen.state;
        var sight = seen.sight;
        boolean all = sight == Sight.ALL;
        var byId = schools.byId();
        return new PersonFile(
                person,
                rows.version(person),
                number(person),
                state.firstName(),
                state.lastName(),
                state.email(),
                state.trn(),
                sight,
                state.posts().stream()
                        .map(post -> line(post, byId, all))
                        .toList()
                        .reversed(),
                seen.others,
                state.absences().stream()
                        .map(one -> new PersonFile.AbsenceLine(one.id(), one.from(), one.to(), one.family()))
                        .toList()
                        .reversed(),
                managers(person, state.posts(), byId, LocalDate.now(clock)),
                all ? former(person) : List.of(),
                all ? changes.of(person, HISTORY) : List.of(),
                all ? lookalikes.of(state) : List.of());
    }

    /** Posts of today beside those at some schools: title and place alone. */
    private List<PersonFile.OtherPost> others(long person, Set<Long> led, LocalDate today) {
        return jdbc.sql(
                        "SELECT s.name, o.title FROM post o LEFT JOIN school s ON s.id = o.school_id "
                                + "WHERE o.person_id = :person AND o.start_date <= :on "
                                + "AND (o.end_date IS NULL OR o.end_date >= :on) "
                                + "AND (o.school_id IS NULL OR o.school_id NOT IN (:led)) ORDER BY o.fte DESC, o.start_date, o.id")
                .param("person", person)
                .param("on", today)
                .param("led", led.isEmpty() ? Set.of(0L) : led)
                .query((row, n) -> new PersonFile.OtherPost(
                        row.getString(1) == null ? StaffDirectory.CENTRAL_TEAM : row.getString(1), row.getString(2)))
                .list();
    }

    private List<PersonFile.Manager> managers(
            long person, List<PersonState.Post> posts, Map<Long, School> byId, LocalDate today) {
        var found = new ArrayList<PersonFile.Manager>();
        posts.stream()
                .filter(post -> active(post, today))
                .map(PersonState.Post::school)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(school -> {
                    var manager = managers.of(school, person).orElse(null);
                    var named = manager == null
                            ? null
                            : directory.find(manager, today).orElse(null);
                    found.add(new PersonFile.Manager(
                            school, workplace(school, byId), manager, named == null ? null : named.name()));
                });
        return found;
    }

    private List<String> former(long person) {
        return jdbc.sql("SELECT staff_no FROM former_staff_no WHERE person_id = ? ORDER BY staff_no")
                .param(person)
                .query(String.class)
                .list();
    }

    private String number(long person) {
        return jdbc.sql("SELECT staff_no FROM person WHERE id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private static PersonFile.PostLine line(PersonState.Post post, Map<Long, School> byId, boolean all) {
        return new PersonFile.PostLine(
                post.id(),
                post.school(),
                workplace(post.school(), byId),
                post.title(),
                post.group(),
                post.fte(),
                post.start(),
                post.end(),
                all ? post.reason() : null,
                all ? post.destination() : null,
                post.follows(),
                post.days());
    }

    private static String workplace(@Nullable Long school, Map<Long, School> byId) {
        var known = school == null ? null : byId.get(school);
        return known == null ? StaffDirectory.CENTRAL_TEAM : known.name();
    }

    private static boolean active(PersonState.Post post, LocalDate day) {
        return !post.start().isAfter(day) && (post.end() == null || !post.end().isBefore(day));
    }
}
