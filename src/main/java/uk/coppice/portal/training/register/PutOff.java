package uk.coppice.portal.training.register;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.coppice.portal.training.SessionChanged;
import uk.coppice.portal.training.SessionRepository;

/** A session that is put off after somebody was marked: nobody can have been at what is still to come. */
@Component
class PutOff {

    private final SessionRepository sessions;
    private final MarkBook book;
    private final Clock clock;

    PutOff(SessionRepository sessions, MarkBook book, Clock clock) {
        this.sessions = sessions;
        this.book = book;
        this.clock = clock;
    }

    @EventListener
    @Order(0) // before those who listen too and read the marks
    void takeBack(SessionChanged changed) {
        if (changed.what().contains(SessionChanged.What.DATE_OR_TIME)) {
            sessions.findById(changed.sessionId())
                    .filter(session -> LocalDateTime.now(clock).isBefore(RegisterGate.opensAt(session)))
                    .ifPresent(session -> book.withdrawAll(session.id(), "The session was moved to another time"));
        }
    }
}
