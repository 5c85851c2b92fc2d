package uk.coppice.portal.training.register;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.RegisterAccess;
import uk.coppice.portal.training.SessionEntity;
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

    private static final int REMIND_DAYS = 60;
    private static final int MOST_REMINDED = 100;

    private static final String WAITED = "Marked before, on a phone without a connection";

    private final RegisterGate gate;
    private final MarkBook book;
    private final RegisterSteps steps;
    private final RegisterSheets sheets;
    private final RegisterAccess access;
    private final TrainingCalendar calendar;
    private final Clock clock;

    RegisterDesk(
            RegisterGate gate,
            MarkBook book,
            RegisterSteps steps,
            RegisterSheets sheets,
            RegisterAccess access,
            TrainingCalendar calendar,
            Clock clock) {
        this.gate = gate;
        this.book = book;
        this.steps = steps;
        this.sheets = sheets;
        this.access = access;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The register of a session; empty when there is no such code.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the viewer does not lead it
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "register", object = "#result.code()")
    public Optional<RegisterSheet> sheet(String code) {
        var sheet = sheets.find(code);
        sheet.ifPresent(found -> access.require(found.sessionId()));
        return sheet;
    }

    /**
     * The registers that the current person has still to take, the latest first: open, not finished, of the last two
     * months. One that is forgotten counts in no figure, and gives nobody a certificate.
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<SessionSummary> toTake() {
        var now = LocalDateTime.now(clock);
        return calendar.ledByMe(now.toLocalDate().minusDays(REMIND_DAYS), MOST_REMINDED).stream()
                .filter(session -> session.status() == SessionStatus.PLANNED
                        && !now.isBefore(session.startsAt().minus(RegisterAccess.OPENS_BEFORE)))
                .toList()
                .reversed();
    }

    /**
     * Marks one delegate, now. The same mark again changes nothing.
     *
     * @throws Refusal before the register opens, when the session was called off, for somebody who is not on it, and
     *     for a finished register, which wants a reason
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(
            value = Act.CHANGED,
            what = "register",
            person = "#delegate.guest() ? null : #delegate.id()",
            object = "@sessionLabels.of(#sessionId)")
    public void mark(long sessionId, Delegate delegate, Mark mark) {
        marking(sessionId, MarkTap.now(delegate, mark));
    }

    /**
     * Saves a mark that was tapped now or a while ago; see {@link TapRule} for which of two stands.
     *
     * @throws Refusal as {@link #mark}
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(
            value = Act.CHANGED,
            what = "register",
            person = "#tap.delegate().guest() ? null : #tap.delegate().id()",
            object = "@sessionLabels.of(#sessionId)")
    public MarkResult mark(long sessionId, MarkTap tap) {
        return marking(sessionId, tap);
    }

    private MarkResult marking(long sessionId, MarkTap tap) {
        access.require(sessionId);
        var delegate = tap.delegate();
        var session = gate.open(sessionId, delegate);
        var standing = book.standing(sessionId, delegate, tap.key());
        if (standing.leads()) {
            throw new Refusal("A lead is not one of the session's delegates.");
        }
        if (!standing.listed()) {
            throw new Refusal("They are not on this register. Add them at the door first.");
        }
        var now = clock.instant();
        if (tap.mark() == Mark.MADE_UP && LocalDateTime.now(clock).isBefore(session.endsAt())) {
            throw new Refusal("A session can only be made up once it is over.");
        }
        var current = standing.current();
        if (standing.known() || current.filter(row -> row.mark() == tap.mark()).isPresent()) {
            return MarkResult.SAVED;
        }
        var opened = RegisterGate.opensAt(session).atZone(clock.getZone()).toInstant();
        var tapped = TapRule.tappedAt(now, tap.age(), opened);
        var source = TapRule.source(tap.age());
        if (current.isPresent()
                && TapRule.stands(current.get().source(), current.get().tapped(), tapped)) {
            book.keep(
                    sessionId,
                    delegate,
                    new MarkBook.Entry(tap.mark(), MarkSource.LATE, tapped, tap.key(), tap.reason()));
            return new MarkResult(
                    MarkResult.Outcome.OVERTAKEN,
                    "Marked “" + current.get().mark().words() + "” since, so that stands.");
        }
        // Tapped before the register was finished and only now arrived: that is the reason.
        String reason = tap.reason().isBlank() && source == MarkSource.OFFLINE ? WAITED : tap.reason();
        RegisterGate.requireReason(session, reason);
        book.write(
                sessionId,
                delegate,
                current,
                new MarkBook.Entry(
                        tap.mark(),
                        source,
                        tapped,
                        tap.key(),
                        session.status() == SessionStatus.DELIVERED ? reason : tap.reason()));
        if (session.status() == SessionStatus.DELIVERED) {
            steps.corrected(sessionId);
        }
        return MarkResult.SAVED;
    }

    /**
     * Finishes the register: the session counts as delivered.
     *
     * @param restAbsent whether everyone left unmarked is absent
     * @return whom it marked as absent
     * @throws Refusal when somebody is left unmarked and {@code restAbsent} is false, or the session is still to start
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "register", object = "@sessionLabels.of(#sessionId)")
    public List<Delegate> finish(long sessionId, boolean restAbsent) {
        access.require(sessionId);
        var session = gate.open(sessionId);
        if (LocalDateTime.now(clock).isBefore(session.startsAt())) {
            throw new Refusal("This session has not started yet, so its register can't be finished.");
        }
        var sheet = sheets.find(session.code()).orElseThrow();
        var unmarked =
                sheet.lines().stream().filter(line -> line.mark() == null).toList();
        if (!unmarked.isEmpty() && !restAbsent) {
            throw new Refusal(unmarked.size() == 1 ? "1 is not marked yet." : unmarked.size() + " are not marked yet.");
        }
        var absent = new MarkBook.Entry(Mark.ABSENT, MarkSource.FINISH, clock.instant(), null, "");
        unmarked.forEach(line -> book.write(sessionId, line.delegate(), Optional.empty(), absent));
        if (session.status() != SessionStatus.DELIVERED) {
            session.deliver();
            steps.finished(sessionId);
        }
        return unmarked.stream().map(RegisterSheet.Line::delegate).toList();
    }

    /**
     * Takes a finish back: the register is open again, and those whom it marked as absent are unmarked.
     *
     * @param markedByIt what {@link #finish} returned; whoever was marked otherwise since keeps that mark
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "register", object = "@sessionLabels.of(#sessionId)")
    public void takeFinishBack(long sessionId, List<Delegate> markedByIt) {
        access.require(sessionId);
        reopen(gate.open(sessionId));
        for (var delegate : markedByIt) {
            book.standing(sessionId, delegate, null)
                    .current()
                    .filter(row -> row.source() == MarkSource.FINISH)
                    .ifPresent(row -> book.withdraw(row, ""));
        }
    }

    /** Opens a finished register again: the session no longer counts until it is finished once more. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "register", object = "@sessionLabels.of(#sessionId)")
    public void reopen(long sessionId) {
        access.require(sessionId);
        reopen(gate.open(sessionId));
    }

    private void reopen(SessionEntity session) {
        if (session.status() == SessionStatus.DELIVERED) {
            session.reopen();
            steps.reopened(session.id());
        }
    }
}
