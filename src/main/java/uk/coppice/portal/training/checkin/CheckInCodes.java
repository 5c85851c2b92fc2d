package uk.coppice.portal.training.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Secrets;
import uk.coppice.portal.training.RegisterAccess;
import uk.coppice.portal.training.SessionRepository;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.register.RegisterDesk;
import uk.coppice.portal.training.register.RegisterSheet;

/** The code that a lead shows. Only who takes the register sees it; the secret behind it never leaves the server. */
@Service
public class CheckInCodes {

    private final JdbcClient jdbc;
    private final RegisterDesk register;
    private final RegisterAccess access;
    private final SessionRepository sessions;
    private final Clock clock;

    CheckInCodes(
            JdbcClient jdbc, RegisterDesk register, RegisterAccess access, SessionRepository sessions, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.access = access;
        this.sessions = sessions;
        this.clock = clock;
    }

    private record Kept(String secret, WalkIns walkIns) {}

    /**
     * The code of a session now; its secret is made when it is shown first. Empty when there is no such session.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the viewer does not take its register
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @UnderLock
    public Optional<CheckInCode> show(String sessionCode) {
        return register.sheet(sessionCode).map(this::code);
    }

    /** Says who may come in without a place. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @UnderLock
    public void allow(String sessionCode, WalkIns walkIns) {
        register.sheet(sessionCode).ifPresent(sheet -> {
            access.require(sheet.sessionId());
            kept(sheet.sessionId());
            jdbc.sql("UPDATE check_in SET walk_ins = ? WHERE session_id = ?")
                    .param(walkIns.name())
                    .param(sheet.sessionId())
                    .update();
        });
    }

    private CheckInCode code(RegisterSheet sheet) {
        var kept = kept(sheet.sessionId());
        var now = clock.instant();
        String code = new RotatingCode(kept.secret()).at(now);
        var closed = closed(sheet.sessionId());
        return new CheckInCode(
                sheet.title(),
                code,
                RotatingCode.written(code),
                RotatingCode.left(now).toSeconds(),
                closed.isEmpty(),
                closed.orElse(""),
                (int) sheet.lines().stream()
                        .filter(line -> line.mark() != null && line.mark().present())
                        .count(),
                sheet.lines().size(),
                kept.walkIns());
    }

    private Optional<String> closed(long session) {
        return jdbc.sql("SELECT status, session_date, start_time, end_time FROM training_session WHERE id = ?")
                .param(session)
                .query((row, n) -> {
                    var date = row.getObject(2, LocalDate.class);
                    return Optional.ofNullable(CheckInWindow.closed(
                            SessionStatus.valueOf(row.getString(1)),
                            date.atTime(row.getObject(3, LocalTime.class)),
                            date.atTime(row.getObject(4, LocalTime.class)),
                            LocalDateTime.now(clock)));
                })
                .single();
    }

    private Kept kept(long session) {
        return find(session).orElseGet(() -> {
            // Two leads who show it first at the same moment show the same.
            sessions.lock(session);
            return find(session).orElseGet(() -> make(session));
        });
    }

    private Optional<Kept> find(long session) {
        return jdbc.sql("SELECT secret, walk_ins FROM check_in WHERE session_id = ?")
                .param(session)
                .query((row, n) -> new Kept(row.getString(1), WalkIns.valueOf(row.getString(2))))
                .optional();
    }

    private Kept make(long session) {
        var kept = new Kept(Secrets.make(), WalkIns.ROOM);
        jdbc.sql("INSERT INTO check_in (session_id, secret, walk_ins) VALUES (?, ?, ?)")
                .param(session)
                .param(kept.secret())
                .param(kept.walkIns().name())
                .update();
        return kept;
    }
}
