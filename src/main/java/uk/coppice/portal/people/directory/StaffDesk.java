package uk.coppice.portal.people.directory;

import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.coppice.portal.people.PersonChanged;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.spi.PostWatch;
import uk.coppice.portal.people.spi.WorkEmailGuard;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;

/**
 * Where human resources edit people. The person's row is held while an edit is made, and an editor who saw an older
 * version is told so instead of undoing somebody else's work.
 */
@Service
public class StaffDesk {

    private final PersonRows rows;
    private final PersonChanges changes;
    private final StaffDirectory directory;
    private final Schools schools;
    private final JdbcClient jdbc;
    private final List<PostWatch> watches;
    private final List<WorkEmailGuard> guards;
    private final ApplicationEventPublisher events;

    StaffDesk(
            PersonRows rows,
            PersonChanges changes,
            StaffDirectory directory,
            Schools schools,
            JdbcClient jdbc,
            List<PostWatch> watches,
            List<WorkEmailGuard> guards,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.changes = changes;
        this.directory = directory;
        this.schools = schools;
        this.jdbc = jdbc;
        this.watches = watches;
        this.guards = guards;
        this.events = events;
    }

    /** The way back from an edit, as long as nobody has changed the person since. */
    public static final class Undo implements Serializable {

        private static final long serialVersionUID = 1L;

        private final PersonState before;
        private final int version;

        /** Whose edit it takes back. */
        public long person() {
            return before.id();
        }

        private Undo(PersonState before, int version) {
            this.before = before;
            this.version = version;
        }
    }

    /**
     * Makes one change of a person.
     *
     * @param version the version that the editor saw
     * @return the way back
     * @throws Refusal when the change makes no sense, changes nothing, takes something that hangs on a post
     *     ({@link PostWatch}), is of an email that is not the viewer's to change ({@link WorkEmailGuard}), or somebody
     *     else was quicker
     */
    @RolesAllowed({Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "staff record", person = "#person")
    public Undo change(long person, int version, PersonEdit edit) {
        var before = hold(person, version);
        write(before, edit.of(before), "");
        return new Undo(before, version + 1);
    }

    /**
     * Takes an edit back.
     *
     * @throws Refusal when somebody has changed the person since
     */
    @RolesAllowed({Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "staff record", person = "#undo.person()")
    public void undo(Undo undo) {
        var now = hold(undo.before.id(), undo.version);
        write(now, undo.before, "Taken back. ");
    }

    /**
     * Adds somebody who is new to the trust, with the first post.
     *
     * @return the staff number
     * @throws Refusal when something makes no sense, or the staff number is somebody's already
     */
    @RolesAllowed({Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "staff record", person = "@staffDirectory.idOf(#result)")
    public String add(String typedStaffNo, PersonFacts typed, PostFacts post) {
        String staffNo = PersonRules.staffNo(typedStaffNo);
        var facts = PersonRules.checked(typed);
        int known = jdbc.sql("SELECT (SELECT COUNT(*) FROM person WHERE staff_no = :no) "
                        + "+ (SELECT COUNT(*) FROM former_staff_no WHERE staff_no = :no)")
                .param("no", staffNo)
                .query(Integer.class)
                .single();
        if (known > 0) {
            throw new Refusal("The staff number " + staffNo + " is somebody's already. Nothing is saved.");
        }
        long id = Ids.next();
        jdbc.sql("INSERT INTO person (id, staff_no, first_name, last_name) VALUES (?, ?, ?, ?)")
                .params(id, staffNo, facts.firstName(), facts.lastName())
                .update();
        var empty = new PersonState(id, facts.firstName(), facts.lastName(), null, null, List.of(), List.of());
        var after = PersonEdit.addPost(post).of(PersonEdit.facts(facts).of(empty));
        write(empty, after, "New in the directory. ");
        return staffNo;
    }

    private PersonState hold(long person, int version) {
        directory.hold(person);
        var state = rows.read(person)
                .orElseThrow(() -> new Refusal("This person is not in the directory any more. Nothing is changed."));
        if (rows.version(person) != version) {
            throw new Refusal("Somebody else, or an import, has changed " + state.firstName() + " "
                    + state.lastName() + " meanwhile. Nothing of yours is saved: open the page again to see what is "
                    + "so now.");
        }
        return state;
    }

    private void write(PersonState before, PersonState after, String prefix) {
        var names = schools.all().stream().collect(Collectors.toMap(School::id, School::name));
        after.posts().stream()
                .filter(post -> post.school() != null && !names.containsKey(post.school()))
                .findAny()
                .ifPresent(post -> {
                    throw new Refusal("There is no such school any more. Nothing is changed.");
                });
        var words = ChangeWords.of(
                before,
                after,
                school -> school == null ? StaffDirectory.CENTRAL_TEAM : names.getOrDefault(school, "another school"));
        if (words.isEmpty()) {
            throw new Refusal("Nothing is different, so nothing was saved.");
        }
        if (!Objects.equals(before.email(), after.email())) {
            guards.stream()
                    .flatMap(guard -> guard.whyNot(before.id()).stream())
                    .findFirst()
                    .ifPresent(reason -> {
                        throw new Refusal(reason + " Nothing is saved.");
                    });
        }
        if (before.posts().equals(after.posts())) {
            rows.write(before, after);
        } else {
            var watched =
                    watches.stream().map(watch -> watch.before(before.id())).toList();
            rows.write(before, after);
            watched.stream().flatMap(lost -> lost.get().stream()).findFirst().ifPresent(StaffDesk::refuse);
        }
        words.forEach(line -> changes.record(after.id(), prefix + line));
        events.publishEvent(new PersonChanged(after.id()));
    }

    private static void refuse(String loss) {
        throw new Refusal(loss + " If they go on in another post, add that post first. Nothing is saved.");
    }
}
