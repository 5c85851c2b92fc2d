package uk.coppice.portal.training.register;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.RegisterAccess;
import uk.coppice.portal.training.SessionEntity;
import uk.coppice.portal.training.SessionLeads;
import uk.coppice.portal.training.SessionRepository;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.calendar.SessionSummary;
import uk.coppice.portal.training.calendar.TrainingCalendar;

/**
 * Taking a register: by those who lead the session. Each mark is saved at once and replaces the one before, which is
 * kept. Finishing it makes the session delivered, and only then does it count in any figure. Rows are locked in the
 * same order as by {@link BookingDesk}: the person's, then the session's.
 */
@Service
public class RegisterDesk {

    private static final int REMIND_DAYS = 14;
    private static final int MOST_REMINDED = 100;

    private final SessionRepository sessions;
    private final AttendanceRepository attendances;
    private final RegisterSheets sheets;
    private final RegisterAccess access;
    private final SessionLeads leads;
    private final TrainingCalendar calendar;
    private final StaffDirectory directory;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    RegisterDesk(
            SessionRepository sessions,
            AttendanceRepository attendances,
            RegisterSheets sheets,
            RegisterAccess access,
            SessionLeads leads,
            TrainingCalendar calendar,
            StaffDirectory directory,
            CurrentViewer currentViewer,
            Clock clock) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.sheets = sheets;
        this.access = access;
        this.leads = leads;
        this.calendar = calendar;
        this.directory = directory;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * The register of a session; empty when there is no such code.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the viewer does not lead it
     */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public Optional<RegisterSheet> sheet(String code) {
        var sheet = sheets.find(code);
        sheet.ifPresent(found -> access.require(found.sessionId()));
        return sheet;
    }

    /** The registers that the current person has still to take: open, not finished, of the last two weeks. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<SessionSummary> toTake() {
        var now = LocalDateTime.now(clock);
        return calendar.ledByMe(now.toLocalDate().minusDays(REMIND_DAYS), MOST_REMINDED).stream()
                .filter(session -> session.status() == SessionStatus.PLANNED
                        && !now.isBefore(session.startsAt().minus(RegisterAccess.OPENS_BEFORE)))
                .toList();
    }

    /**
     * Marks one delegate. The same mark again changes nothing.
     *
     * @throws Refusal before the register opens, when the session was called off, and for somebody who is not on it
     */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 5, delay = 20, jitter = 15)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void mark(long sessionId, Delegate delegate, Mark mark) {
        access.require(sessionId);
        if (!delegate.guest()) {
            directory.hold(delegate.id());
        }
        var session = open(sessionId);
        if (!delegate.guest() && leads.leads(delegate.id(), session.id())) {
            throw new Refusal("A lead is not one of the session's delegates.");
        }
        if (!sheets.lists(sessionId, delegate)) {
            throw new Refusal("They are not on this register. Add them at the door first.");
        }
        record(sessionId, delegate, mark);
    }

    /**
     * Adds a member of staff who came without a booking, as present.
     *
     * @throws Refusal when they lead the session or have no post today
     */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 5, delay = 20, jitter = 15)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void addWalkIn(long sessionId, long personId) {
        access.require(sessionId);
        directory.hold(personId);
        var session = open(sessionId);
        if (leads.leads(personId, sessionId)) {
            throw new Refusal("They lead this session, so they need no mark.");
        }
        if (directory.postsHeld(personId, session.startsAt().toLocalDate()).isEmpty()) {
            throw new Refusal("They had no post in the trust on that day.");
        }
        record(sessionId, Delegate.person(personId), Mark.ATTENDED);
    }

    /**
     * Finishes the register: the session counts as delivered.
     *
     * @param restAbsent whether everyone left unmarked is absent
     * @return whom it marked as absent
     * @throws Refusal when somebody is left unmarked and {@code restAbsent} is false, or the session is still to start
     */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 5, delay = 20, jitter = 15)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<Delegate> finish(long sessionId, boolean restAbsent) {
        access.require(sessionId);
        var session = open(sessionId);
        if (LocalDateTime.now(clock).isBefore(session.startsAt())) {
            throw new Refusal("This session has not started yet, so its register can't be finished.");
        }
        var sheet = sheets.find(session.code()).orElseThrow();
        var unmarked =
                sheet.lines().stream().filter(line -> line.mark() == null).toList();
        if (!unmarked.isEmpty() && !restAbsent) {
            throw new Refusal(unmarked.size() == 1 ? "1 is not marked yet." : unmarked.size() + " are not marked yet.");
        }
        unmarked.forEach(line -> record(sessionId, line.delegate(), Mark.ABSENT));
        session.deliver();
        return unmarked.stream().map(RegisterSheet.Line::delegate).toList();
    }

    /**
     * Takes a finish back: the register is open again, and those whom it marked as absent are unmarked.
     *
     * @param markedByIt what {@link #finish} returned; whoever was marked otherwise since keeps that mark
     */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 5, delay = 20, jitter = 15)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void takeFinishBack(long sessionId, List<Delegate> markedByIt) {
        access.require(sessionId);
        open(sessionId).reopen();
        for (var delegate : markedByIt) {
            attendances
                    .of(sessionId, delegate)
                    .filter(row -> row.mark() == Mark.ABSENT)
                    .ifPresent(row -> {
                        row.withdraw();
                        attendances.saveAndFlush(row);
                    });
        }
    }

    /** Opens a finished register again: the session no longer counts until it is finished once more. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 5, delay = 20, jitter = 15)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void reopen(long sessionId) {
        access.require(sessionId);
        open(sessionId).reopen();
    }

    private SessionEntity open(long sessionId) {
        var session = sessions.lock(sessionId).orElseThrow(() -> new Refusal("There is no such session any more."));
        if (session.status() == SessionStatus.CANCELLED) {
            throw new Refusal("This session was called off, so it has no register.");
        }
        if (LocalDateTime.now(clock).isBefore(session.startsAt().minus(RegisterAccess.OPENS_BEFORE))) {
            throw new Refusal("The register opens " + RegisterAccess.OPENS_BEFORE.toMinutes()
                    + " minutes before the session starts.");
        }
        return session;
    }

    private void record(long session, Delegate delegate, Mark mark) {
        var current = attendances.of(session, delegate);
        if (current.filter(row -> row.mark() == mark).isPresent()) {
            return;
        }
        var row = new AttendanceEntity(
                session, delegate, mark, clock.instant(), currentViewer.get().recordedBy());
        current.ifPresent(old -> {
            old.supersedeBy(row);
            attendances.saveAndFlush(old);
        });
        attendances.saveAndFlush(row);
    }
}
