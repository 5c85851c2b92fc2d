package uk.coppice.portal.training.register;

import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionEntity;
import uk.coppice.portal.training.SessionStatus;

/** Marks somebody who has shown that they are in the room. Whoever calls it has checked that. */
@Component
public class SelfMarks {

    private final RegisterGate gate;
    private final MarkBook book;
    private final Clock clock;

    SelfMarks(RegisterGate gate, MarkBook book, Clock clock) {
        this.gate = gate;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Marks a member of staff as having come. Again: nothing changes.
     *
     * @param room whether somebody without a place may come in; asked with the session's row held
     * @throws Refusal in the words of the person who checks in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attended(long sessionId, long person, Predicate<SessionEntity> room) {
        var delegate = Delegate.person(person);
        var session = gate.open(sessionId, delegate);
        if (session.status() != SessionStatus.PLANNED) {
            throw new Refusal("The register is finished already. Ask the lead to add you.");
        }
        var standing = book.standing(sessionId, delegate, null);
        if (standing.leads()) {
            throw new Refusal("You lead this session, so you need no mark.");
        }
        if (standing.current().isPresent()) {
            var mark = standing.current().get().mark();
            if (mark.present()) {
                return;
            }
            throw new Refusal("The lead has marked you as “" + mark.words() + "”. Ask them to change it.");
        }
        if (!standing.booked() && !room.test(session)) {
            throw new Refusal("You have no place here, and there is no room left. See the lead: they can add you.");
        }
        book.write(
                sessionId,
                delegate,
                standing.current(),
                new MarkBook.Entry(Mark.ATTENDED, MarkSource.SELF, clock.instant(), null, ""));
    }
}
