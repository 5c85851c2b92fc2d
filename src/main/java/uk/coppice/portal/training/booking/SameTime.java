package uk.coppice.portal.training.booking;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.coppice.portal.training.ClashMode;
import uk.coppice.portal.training.SessionRepository;
import uk.coppice.portal.training.booking.rules.ClashRule;

/** What somebody has to do at the time of a session where that is no bar: for what is written to them about it. */
@Component
public class SameTime {

    private final SessionRepository sessions;
    private final Commitments commitments;

    SameTime(SessionRepository sessions, Commitments commitments) {
        this.sessions = sessions;
        this.commitments = commitments;
    }

    /** {@code ‘Phonics’, which you have booked}; empty when it is nothing, a bar, or there is no such session. */
    public Optional<String> words(long session, long person) {
        return sessions.findById(session)
                .map(BookableSession::of)
                .filter(found -> found.clash() == ClashMode.WARN)
                .flatMap(found -> ClashRule.clash(
                        commitments.of(person, found.date(), found.date()).stream()
                                .filter(held -> held.sessionId() != session)
                                .map(Commitments.Held::commitment)
                                .toList(),
                        found.startsAt(),
                        found.endsAt()))
                .map(ClashRule::words);
    }
}
