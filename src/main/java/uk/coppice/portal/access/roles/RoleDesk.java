package uk.coppice.portal.access.roles;

import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.directory.NonStaff;
import uk.coppice.portal.people.directory.PersonFacts;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;

/**
 * Grants and ends roles. A grant counts from the next request of its holder on, and ends with it too. Nothing is deleted:
 * a grant that was a mistake ends before it began. The holder's row is locked first; where administration ends, every
 * grant of it besides, so that of two administrators who end each other one stays.
 */
@Service
public class RoleDesk {

    private final RoleRows rows;
    private final StaffDirectory directory;
    private final NonStaff nonStaff;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    RoleDesk(RoleRows rows, StaffDirectory directory, NonStaff nonStaff, CurrentViewer currentViewer, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.nonStaff = nonStaff;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** Somebody without a record, as they are typed: names and the work address by which their account is found. */
    public record NotStaff(String firstName, String lastName, String email) {}

    /**
     * The way back from a change, as long as nobody has changed the grant since.
     *
     * @param now the last day that the change gave
     * @param former the last day before it; of a new grant the day before its first
     */
    public record Undo(
            long person,
            GrantableRole role,
            long grant,
            @Nullable LocalDate now,
            @Nullable LocalDate former) implements Serializable {}

    /**
     * Grants a role.
     *
     * @param start its first day, today or later
     * @param end its last day; null: until further notice
     * @return the way back
     * @throws Refusal when the days or the reason make no sense, the person holds the role on some of these days already,
     *     or has no post on the first and the role wants one
     */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Audited(value = Act.CHANGED, what = "role", person = "#person", object = "#role.words()")
    @UnderLock
    public Undo grant(long person, GrantableRole role, LocalDate start, @Nullable LocalDate end, String reason) {
        return add(person, role, start, end, reason);
    }

    /**
     * Makes a record for somebody who is not staff, and grants them a role. They count in no figure and stand in no list
     * of staff.
     *
     * @return the way back, which leaves the record
     * @throws Refusal as {@link #grant}, and when somebody has this address already
     */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Audited(value = Act.CHANGED, what = "role", person = "#result.person()", object = "#role.words()")
    @UnderLock
    public Undo grant(NotStaff facts, GrantableRole role, LocalDate start, @Nullable LocalDate end, String reason) {
        long person = nonStaff.add(new PersonFacts(facts.firstName(), facts.lastName(), facts.email(), null));
        return add(person, role, start, end, reason);
    }

    private Undo add(long person, GrantableRole role, LocalDate start, @Nullable LocalDate end, String reason) {
        String why = RoleRules.reason(reason);
        RoleRules.requireDays(start, end, LocalDate.now(clock));
        directory.hold(person);
        String name = name(person);
        boolean inPost = rows.inPost(person, start);
        RoleRules.requirePost(role, name, inPost, start);
        if (!inPost && !rows.hasEmail(person)) {
            throw new Refusal(name + " has no work email, so no account could be found to be theirs. Add one to their "
                    + "record first. Nothing is saved.");
        }
        rows.of(person, role).stream()
                .filter(other -> overlap(other, start, end))
                .findFirst()
                .ifPresent(other -> {
                    throw RoleRules.overlap(name, role, other.start(), other.end());
                });
        long grant = rows.add(person, role, start, end, !inPost, why, by());
        return new Undo(person, role, grant, end, start.minusDays(1));
    }

    /** Whether a grant of a role to a person runs today. */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public boolean holds(long person, GrantableRole role) {
        var today = LocalDate.now(clock);
        return rows.of(person, role).stream().anyMatch(grant -> overlap(grant, today, today));
    }

    /**
     * Gives a grant another last day.
     *
     * @param last today or later; null: until further notice
     * @return the way back
     * @throws Refusal when the day or the reason makes no sense, the grant has ended, somebody else was quicker, or the
     *     trust would be left without an administrator
     */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Audited(value = Act.CHANGED, what = "role", person = "#person", object = "#role.words()")
    @UnderLock
    public Undo changeEnd(long person, GrantableRole role, long grant, @Nullable LocalDate last, String reason) {
        var today = LocalDate.now(clock);
        return change(person, role, grant, reason, row -> {
            RoleRules.requireLastDay(row.start(), last, today);
            rows.of(person, role).stream()
                    .filter(other -> other.id() != grant && overlap(other, row.start(), last))
                    .findFirst()
                    .ifPresent(other -> {
                        throw RoleRules.overlap(name(person), role, other.start(), other.end());
                    });
            return last;
        });
    }

    /**
     * Ends a grant at once: it counts no more from the holder's next request on. One that has not begun never does.
     *
     * @return the way back
     * @throws Refusal as {@link #changeEnd}
     */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Audited(value = Act.CHANGED, what = "role", person = "#person", object = "#role.words()")
    @UnderLock
    public Undo endNow(long person, GrantableRole role, long grant, String reason) {
        var today = LocalDate.now(clock);
        return change(
                person, role, grant, reason, row -> (row.start().isAfter(today) ? row.start() : today).minusDays(1));
    }

    /**
     * Takes a change back.
     *
     * @throws Refusal when the grant has been changed since, or the trust would be left without an administrator
     */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Audited(value = Act.CHANGED, what = "role", person = "#undo.person()", object = "#undo.role().words()")
    @UnderLock
    public void undo(Undo undo) {
        directory.hold(undo.person());
        var row = find(undo.person(), undo.role(), undo.grant());
        if (!Objects.equals(row.end(), undo.now())) {
            throw quicker();
        }
        write(row, undo.former(), "Taken back");
    }

    private interface NewEnd {
        @Nullable
        LocalDate of(RoleRows.Row row);
    }

    private Undo change(long person, GrantableRole role, long grant, String reason, NewEnd end) {
        String why = RoleRules.reason(reason);
        directory.hold(person);
        var row = find(person, role, grant);
        var was = row.end();
        if (was != null && (was.isBefore(LocalDate.now(clock)) || was.isBefore(row.start()))) {
            throw new Refusal("This role has ended. Grant it anew if it is needed. Nothing is saved.");
        }
        var last = end.of(row);
        if (Objects.equals(was, last)) {
            throw new Refusal("Nothing is different, so nothing was saved.");
        }
        write(row, last, why);
        return new Undo(person, role, grant, last, was);
    }

    private void write(RoleRows.Row row, @Nullable LocalDate last, String why) {
        if (row.role() == GrantableRole.TRUST_ADMINISTRATOR) {
            requireAdministrator(row, last);
        }
        rows.end(row.id(), row.end(), last, why, by());
    }

    private void requireAdministrator(RoleRows.Row row, @Nullable LocalDate last) {
        rows.holdAdministrators();
        var today = LocalDate.now(clock);
        var gap = AdministratorCover.lost(
                rows.administrators(today, row.id(), row.end()), rows.administrators(today, row.id(), last), today);
        if (gap != null) {
            throw RoleRules.noAdministratorFrom(gap, today);
        }
    }

    private RoleRows.Row find(long person, GrantableRole role, long grant) {
        return rows.of(person, role).stream()
                .filter(row -> row.id() == grant)
                .findFirst()
                .orElseThrow(RoleDesk::quicker);
    }

    private static Refusal quicker() {
        return new Refusal("Somebody else has changed this role meanwhile. Nothing of yours is saved: open the page "
                + "again to see what is so now.");
    }

    private String name(long person) {
        return rows.name(person)
                .orElseThrow(() -> new Refusal("This person is not in the directory any more. Nothing is saved."));
    }

    private @Nullable Long by() {
        Viewer viewer = currentViewer.get();
        return viewer.is(Roles.OPERATOR) ? null : (Long) viewer.recordedBy();
    }

    private static boolean overlap(RoleRows.Row other, LocalDate start, @Nullable LocalDate end) {
        var to = other.end();
        return (to == null || !(to.isBefore(start) || to.isBefore(other.start())))
                && (end == null || !other.start().isAfter(end));
    }
}
