package uk.coppice.portal.training.checkin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.web.RateLimits;
import uk.coppice.portal.training.SessionEntity;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.TakenPlaces;
import uk.coppice.portal.training.register.SelfMarks;

/**
 * Where people in the room check in: a code gives a ticket, and a ticket marks whoever is signed in, nobody else. A
 * lead's mark is never changed by it.
 */
@Service
public class CheckInDesk {

    /** How long a ticket lasts: long enough to find one's way through sign-in. */
    static final Duration LASTS = Duration.ofMinutes(15);

    /** A whole room may stand behind one address. */
    private static final int TRIES_OF_AN_ADDRESS = 120;

    private static final int TRIES_OF_A_PERSON = 10;
    private static final Duration PER = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final SelfMarks marks;
    private final StaffDirectory directory;
    private final CurrentViewer currentViewer;
    private final RateLimits limits;
    private final Clock clock;

    CheckInDesk(
            JdbcClient jdbc,
            SelfMarks marks,
            StaffDirectory directory,
            CurrentViewer currentViewer,
            RateLimits limits,
            Clock clock) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.directory = directory;
        this.currentViewer = currentViewer;
        this.limits = limits;
        this.clock = clock;
    }

    private record Candidate(CheckInTicket ticket, String secret, Optional<String> closed) {}

    /**
     * Exchanges a code for a ticket.
     *
     * @param who whose tries are counted together: an address; empty: the person signed in
     * @throws Refusal when the code is wrong or too old, after too many tries, or outside the session's time
     */
    @PermitAll
    @Transactional(readOnly = true)
    public CheckInTicket ticket(String typed, String who) {
        boolean allowed = who.isEmpty()
                ? limits.allow(
                        "check-in of a person",
                        String.valueOf(currentViewer.get().recordedBy()),
                        TRIES_OF_A_PERSON,
                        PER)
                : limits.allow("check-in from an address", who, TRIES_OF_AN_ADDRESS, PER);
        if (!allowed) {
            throw new Refusal("That was too many tries. Wait a minute, or ask the lead to mark you.");
        }
        String code = RotatingCode.read(typed);
        if (code.isEmpty()) {
            throw new Refusal("Type the six signs that the lead shows.");
        }
        var now = clock.instant();
        var found = candidates().stream()
                .filter(each -> new RotatingCode(each.secret()).accepts(code, now))
                .toList();
        if (found.isEmpty()) {
            throw new Refusal("That code is wrong or too old: it changes every 45 seconds. Use the one shown now.");
        }
        if (found.size() > 1) {
            throw new Refusal("Please wait for the next code, then try that one."); // two of a billion are the same
        }
        found.getFirst().closed().ifPresent(words -> {
            throw new Refusal(words);
        });
        return found.getFirst().ticket();
    }

    /**
     * Marks the person signed in as having come.
     *
     * @throws Refusal when the ticket is too old, or a rule does not allow it
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void checkIn(CheckInTicket ticket) {
        Long me = currentViewer.get().personId();
        if (me == null) {
            throw new Refusal("You have no staff record, so no session can be marked for you.");
        }
        if (clock.instant().isAfter(ticket.shownAt().plus(LASTS))) {
            throw new Refusal("That was a while ago. Scan or type the code that is shown now.");
        }
        marks.attended(ticket.sessionId(), me, session -> {
            closed(session).ifPresent(words -> {
                throw new Refusal(words);
            });
            if (!mayComeIn(session, me)) {
                throw new Refusal("You have no place here. See the lead: they can add you.");
            }
            return room(session, me);
        });
    }

    private Optional<String> closed(SessionEntity session) {
        return Optional.ofNullable(
                CheckInWindow.closed(session.status(), session.startsAt(), session.endsAt(), LocalDateTime.now(clock)));
    }

    private boolean mayComeIn(SessionEntity session, long person) {
        return walkIns(session) != WalkIns.NEVER
                && !directory
                        .postsHeld(person, session.startsAt().toLocalDate())
                        .isEmpty();
    }

    private boolean room(SessionEntity session, long person) {
        return walkIns(session) == WalkIns.ALWAYS || inTheRoom(session.id(), person) < session.capacity();
    }

    private WalkIns walkIns(SessionEntity session) {
        return WalkIns.valueOf(jdbc.sql("SELECT walk_ins FROM check_in WHERE session_id = ?")
                .param(session.id())
                .query(String.class)
                .single());
    }

    /** Places that others have taken, and others who came in without one. */
    private int inTheRoom(long session, long person) {
        return jdbc.sql("SELECT " + TakenPlaces.TAKEN + " - (SELECT COUNT(*) FROM booking o WHERE o.session_id = s.id "
                        + "AND o.superseded = 0 AND o.person_id = ? AND o.state IN " + TakenPlaces.HOLDING
                        + ") + (SELECT COUNT(*) FROM attendance a "
                        + "WHERE a.session_id = s.id AND a.superseded = 0 AND a.mark IN ('ATTENDED', 'PART') "
                        + "AND NOT EXISTS (SELECT 1 FROM booking h WHERE h.session_id = s.id AND h.superseded = 0 "
                        + "AND h.state IN " + TakenPlaces.HOLDING
                        + " AND (h.person_id = a.person_id OR h.guest_id = a.guest_id))) "
                        + "FROM training_session s WHERE s.id = ?")
                .params(person, session)
                .query(Integer.class)
                .single();
    }

    /** Sessions of about now whose code has been shown: never more than a few dozen. */
    private List<Candidate> candidates() {
        var now = LocalDateTime.now(clock);
        return jdbc.sql("SELECT s.id, s.title, s.status, s.session_date, s.start_time, s.end_time, c.secret "
                        + "FROM check_in c JOIN training_session s ON s.id = c.session_id "
                        + "WHERE s.session_date = ?")
                .param(now.toLocalDate())
                .query((row, n) -> {
                    var date = row.getObject(4, LocalDate.class);
                    return new Candidate(
                            new CheckInTicket(row.getLong(1), row.getString(2), clock.instant()),
                            row.getString(7),
                            Optional.ofNullable(CheckInWindow.closed(
                                    SessionStatus.valueOf(row.getString(3)),
                                    date.atTime(row.getObject(5, LocalTime.class)),
                                    date.atTime(row.getObject(6, LocalTime.class)),
                                    now)));
                })
                .list();
    }
}
