package uk.coppice.portal.training.register;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionEntity;
import uk.coppice.portal.training.SessionStatus;

/**
 * Marks somebody present after the session, on the word of those who know; the history names who gave it. Whoever calls
 * it has checked that they may.
 */
@Component
public class LaterMarks {

    private final RegisterGate gate;
    private final MarkBook book;
    private final RegisterSteps steps;
    private final Clock clock;

    LaterMarks(RegisterGate gate, MarkBook book, RegisterSteps steps, Clock clock) {
        this.gate = gate;
        this.book = book;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Marks a member of staff, whether the register is finished or not. Holds their row, then the session's.
     *
     * @param mark one that counts as present
     * @param reason why, for the history of the register; not blank, at most 300 characters
     * @throws Refusal before the session is over, for a lead, and for somebody who is marked present already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void present(long sessionId, long person, Mark mark, MarkSource source, String reason) {
        var delegate = Delegate.person(person);
        var session = gate.open(sessionId, delegate);
        if (LocalDateTime.now(clock).isBefore(session.endsAt())) {
            throw new Refusal("This session is not over yet.");
        }
        var standing = book.standing(sessionId, delegate, null);
        if (standing.leads()) {
            throw new Refusal("They lead this session, so they need no mark.");
        }
        var current = standing.current();
        if (current.filter(row -> row.mark().present()).isPresent()) {
            throw new Refusal(
                    "They are marked “" + current.get().mark().words() + "” by now, so there is nothing to confirm.");
        }
        book.write(sessionId, delegate, current, new MarkBook.Entry(mark, source, clock.instant(), null, reason));
        corrected(session);
    }

    /**
     * Takes such a mark back: the one before it stands again, or none.
     *
     * @throws Refusal when somebody has marked them otherwise since
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(long sessionId, long person, MarkSource source, String reason) {
        var delegate = Delegate.person(person);
        var session = gate.open(sessionId, delegate);
        var current = book.standing(sessionId, delegate, null)
                .current()
                .filter(row -> row.source() == source)
                .orElseThrow(() -> new Refusal("The mark has been changed in the register since, so that stands."));
        var before = book.before(current);
        if (before.isPresent()) {
            var former = before.get();
            book.write(
                    sessionId,
                    delegate,
                    Optional.of(current),
                    new MarkBook.Entry(former.mark(), former.source(), clock.instant(), null, reason));
        } else {
            book.withdraw(current, reason);
        }
        corrected(session);
    }

    private void corrected(SessionEntity session) {
        if (session.status() == SessionStatus.DELIVERED) {
            steps.corrected(session.id());
        }
    }
}
