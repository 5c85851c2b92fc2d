package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.coppice.portal.training.SessionRepository;
import uk.coppice.portal.training.booking.PlaceBook.Place;
import uk.coppice.portal.training.booking.rules.BookingRule;

/** Finds people who wait although a place is free, or could be offered, and no rule keeps them out of it. */
@Component
public class StuckInLine {

    private final WaitingLists lists;
    private final SessionRepository sessions;
    private final PlaceRows bookings;
    private final BookingFactsReader facts;
    private final Deadlines deadlines;
    private final Clock clock;

    StuckInLine(
            WaitingLists lists,
            SessionRepository sessions,
            PlaceRows bookings,
            BookingFactsReader facts,
            Deadlines deadlines,
            Clock clock) {
        this.lists = lists;
        this.sessions = sessions;
        this.bookings = bookings;
        this.facts = facts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** One text for each session whose list should have moved; within the caller's transaction. */
    public List<String> find() {
        var found = new ArrayList<String>();
        for (long id : lists.withPlacesLeft(LocalDate.now(clock))) {
            var stored = sessions.findById(id).orElseThrow();
            var session = BookableSession.of(stored);
            var now = LocalDateTime.now(clock);
            boolean given = now.isBefore(lists.freeze(session.startsAt().toLocalDate()));
            boolean offered = deadlines.offerUntil(session.startsAt(), now).isPresent();
            if (!given && !offered) {
                continue;
            }
            var waived = offered ? BookingRule.ASKED_BEFORE : BookingRule.IN_LINE;
            long stuck = bookings.waiting(id).stream()
                    .map(place -> new Place(session, place.delegate(), Optional.of(place)))
                    .filter(place -> BookingRule.check(facts.seen(place, "").facts(), waived)
                            .isEmpty())
                    .count();
            if (stuck > 0) {
                found.add(stored.code() + ": places left, and " + stuck + " waiting who could have one");
            }
        }
        return found;
    }
}
