package uk.coppice.portal.training.register;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.RegisterAccess;
import uk.coppice.portal.training.SessionEntity;
import uk.coppice.portal.training.SessionRepository;
import uk.coppice.portal.training.SessionStatus;

/** Lets a change into a register: holds the rows in the one order, and says why not. */
@Component
class RegisterGate {

    private final SessionRepository sessions;
    private final StaffDirectory directory;
    private final Clock clock;

    RegisterGate(SessionRepository sessions, StaffDirectory directory, Clock clock) {
        this.sessions = sessions;
        this.directory = directory;
        this.clock = clock;
    }

    /** Holds the delegate's row, then the session's. */
    SessionEntity open(long sessionId, Delegate delegate) {
        if (!delegate.guest()) {
            directory.hold(delegate.id());
        }
        return open(sessionId);
    }

    /**
     * Holds the session's row.
     *
     * @throws Refusal when it is gone or called off, or before its register opens
     */
    SessionEntity open(long sessionId) {
        var session = sessions.lock(sessionId).orElseThrow(() -> new Refusal("There is no such session any more."));
        if (session.status() == SessionStatus.CANCELLED) {
            throw new Refusal("This session was called off, so it has no register.");
        }
        if (session.status() == SessionStatus.DRAFT) {
            throw new Refusal("This session is a draft again, so it has no register.");
        }
        if (LocalDateTime.now(clock).isBefore(opensAt(session))) {
            throw new Refusal("The register opens " + RegisterAccess.OPENS_BEFORE.toMinutes()
                    + " minutes before the session starts.");
        }
        return session;
    }

    static LocalDateTime opensAt(SessionEntity session) {
        return session.startsAt().minus(RegisterAccess.OPENS_BEFORE);
    }

    /** @throws Refusal when a finished register is changed without saying why */
    static void requireReason(SessionEntity session, String reason) {
        if (session.status() == SessionStatus.DELIVERED && reason.isBlank()) {
            throw new Refusal(
                    "This register is finished. Tap the name, say why the mark changes, and choose it there.");
        }
    }
}
