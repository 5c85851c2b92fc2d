package uk.coppice.portal.training.register;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.RegisterAccess;
import uk.coppice.portal.training.SessionEntity;
import uk.coppice.portal.training.SessionStatus;

/** Those who come without a place: added to the register by its lead as present, and taken off when that was wrong. */
@Service
public class DoorDesk {

    private static final int LONGEST_NAME = 200;

    private final RegisterGate gate;
    private final MarkBook book;
    private final RegisterSteps steps;
    private final RegisterAccess access;
    private final StaffDirectory directory;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    DoorDesk(
            RegisterGate gate,
            MarkBook book,
            RegisterSteps steps,
            RegisterAccess access,
            StaffDirectory directory,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.gate = gate;
        this.book = book;
        this.steps = steps;
        this.access = access;
        this.directory = directory;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A guest who came without a place.
     *
     * @param name first and last name
     * @param email theirs: how the portal tells one guest from another
     * @param school the id of their school; null when it is not one that the portal knows. Of somebody whose school is
     *     known it changes nothing: who has moved says so when they book
     */
    public record Guest(String name, String email, @Nullable Long school) {}

    /**
     * Adds a member of staff as present.
     *
     * @param reason why a finished register changes; empty while it is open
     * @throws Refusal when they lead the session or had no post on its day
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "register", person = "#personId", object = "@sessionLabels.of(#sessionId)")
    public void add(long sessionId, long personId, String reason) {
        access.require(sessionId);
        var delegate = Delegate.person(personId);
        var session = gate.open(sessionId, delegate);
        var standing = book.standing(sessionId, delegate, null);
        if (standing.leads()) {
            throw new Refusal("They lead this session, so they need no mark.");
        }
        if (directory.postsHeld(personId, session.startsAt().toLocalDate()).isEmpty()) {
            throw new Refusal("They had no post in the trust on that day.");
        }
        present(session, delegate, standing, reason);
    }

    /**
     * Adds a guest as present: the one with this email, whatever name is typed, or a new one. They are written to.
     *
     * @return the guest
     * @throws Refusal when the name or the email is none, or the email is that of a member of staff on the day
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "register", object = "@sessionLabels.of(#sessionId)")
    public Delegate addGuest(long sessionId, Guest guest, String reason) {
        access.require(sessionId);
        String name = TypedText.line(guest.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal("Give their first and last name, at most " + LONGEST_NAME + " letters.");
        }
        String email = TypedText.email(guest.email())
                .orElseThrow(() -> new Refusal("An email looks like name@school.example."));
        // The guest's row first, then the session's, as where guests book.
        var delegate =
                Delegate.guest(known(email, guest.school()).orElseGet(() -> insert(name, email, guest.school())));
        var session = gate.open(sessionId);
        if (directory.isWorkEmail(email, session.startsAt().toLocalDate())) {
            throw new Refusal("That is the email of a member of staff: find them by name instead.");
        }
        var standing = book.standing(sessionId, delegate, null);
        if (present(session, delegate, standing, reason) && !standing.booked()) {
            // who has a place has its link already
            events.publishEvent(new GuestCame(sessionId, delegate.id()));
        }
        return delegate;
    }

    /**
     * Takes somebody off the register who was added by mistake. Their mark is kept in the history.
     *
     * @return the mark that they had
     * @throws Refusal for somebody with a place, or who is not on the register
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(
            value = Act.CHANGED,
            what = "register",
            person = "#delegate.guest() ? null : #delegate.id()",
            object = "@sessionLabels.of(#sessionId)")
    public Mark remove(long sessionId, Delegate delegate, String reason) {
        access.require(sessionId);
        var session = gate.open(sessionId, delegate);
        var standing = book.standing(sessionId, delegate, null);
        if (standing.booked()) {
            throw new Refusal("They have a place, so they stay on the register. Mark them as absent or excused.");
        }
        var current = standing.current().orElseThrow(() -> new Refusal("They are not on this register any more."));
        RegisterGate.requireReason(session, reason);
        book.withdraw(current, reason);
        corrected(session);
        return current.mark();
    }

    /** Takes a removal back: they have the mark again that they had. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(
            value = Act.CHANGED,
            what = "register",
            person = "#delegate.guest() ? null : #delegate.id()",
            object = "@sessionLabels.of(#sessionId)")
    public void takeRemovalBack(long sessionId, Delegate delegate, Mark mark, String reason) {
        access.require(sessionId);
        var session = gate.open(sessionId, delegate);
        var standing = book.standing(sessionId, delegate, null);
        if (standing.current().isEmpty()) {
            RegisterGate.requireReason(session, reason);
            book.write(sessionId, delegate, Optional.empty(), entry(mark, reason));
            corrected(session);
            if (delegate.guest() && mark.present() && !standing.booked()) {
                events.publishEvent(new GuestCame(sessionId, delegate.id()));
            }
        }
    }

    /** Whether they were not marked so before. */
    private boolean present(SessionEntity session, Delegate delegate, MarkBook.Standing standing, String reason) {
        if (standing.current().filter(row -> row.mark() == Mark.ATTENDED).isPresent()) {
            return false;
        }
        RegisterGate.requireReason(session, reason);
        book.write(session.id(), delegate, standing.current(), entry(Mark.ATTENDED, reason));
        corrected(session);
        return true;
    }

    private void corrected(SessionEntity session) {
        if (session.status() == SessionStatus.DELIVERED) {
            steps.corrected(session.id());
        }
    }

    private MarkBook.Entry entry(Mark mark, String reason) {
        return new MarkBook.Entry(mark, MarkSource.DOOR, clock.instant(), null, reason);
    }

    /** The guest of an email, who is at the school named now if none was known of them. */
    private Optional<Long> known(String email, @Nullable Long school) {
        var known = jdbc.sql("SELECT id FROM guest WHERE email = ? FOR UPDATE")
                .param(email)
                .query(Long.class)
                .optional();
        if (school != null) {
            known.ifPresent(id -> jdbc.sql(
                            "UPDATE guest SET school_id = ? WHERE id = ? AND school_id IS NULL "
                                    + "AND school_name IS NULL AND NOT EXISTS (SELECT 1 FROM guest_move m WHERE m.guest_id = guest.id)")
                    .params(school, id)
                    .update());
        }
        return known;
    }

    private long insert(String name, String email, @Nullable Long school) {
        long id = Ids.next();
        jdbc.sql("INSERT INTO guest (id, email, name, school_id) VALUES (?, ?, ?, ?)")
                .param(id)
                .param(email)
                .param(name)
                .param(school)
                .update();
        return id;
    }
}
