package uk.coppice.portal.training.booking;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionRepository;
import uk.coppice.portal.training.booking.PlaceBook.Place;
import uk.coppice.portal.training.booking.rules.AudienceRule;
import uk.coppice.portal.training.booking.rules.BookingRule;
import uk.coppice.portal.training.booking.rules.PostRule;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.booking.rules.YouLeadItRule;

/** Whether a session is one that somebody can book at all, whenever they ask: for what is written to them about it. */
@Component
public class NotForThem {

    private static final List<BookingRule> LASTING = List.of(new YouLeadItRule(), new PostRule(), new AudienceRule());

    private final SessionRepository sessions;
    private final BookingFactsReader facts;

    NotForThem(SessionRepository sessions, BookingFactsReader facts) {
        this.sessions = sessions;
        this.facts = facts;
    }

    /** Why not, as one says it to them; empty when it is, and when there is no such session. */
    public Optional<String> why(long session, long person) {
        return sessions.findById(session)
                .map(stored -> new Place(BookableSession.of(stored), Delegate.person(person), Optional.empty()))
                .map(place -> facts.seen(place, "").facts())
                .flatMap(asked -> LASTING.stream()
                        .map(rule -> rule.refuse(asked))
                        .flatMap(Optional::stream)
                        .findFirst())
                .map(Reason::sentence);
    }
}
