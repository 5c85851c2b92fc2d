package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.training.SessionRepository;
import uk.coppice.portal.training.booking.rules.BookingRule;

/** Finds people who wait although a place is free and no rule keeps them out of it. */
@Component
public class StuckInLine {

    private final WaitingLists lists;
    private final SessionRepository sessions;
    private final BookingRepository bookings;
    private final BookingFactsReader facts;
    private final StaffDirectory directory;
    private final Clock clock;

    StuckInLine(
            WaitingLists lists,
            SessionRepository sessions,
            BookingRepository bookings,
            BookingFactsReader facts,
            StaffDirectory directory,
            Clock clock) {
        this.lists = lists;
        this.sessions = sessions;
        this.bookings = bookings;
        this.facts = facts;
        this.directory = directory;
        this.clock = clock;
    }

    /** One text for each session whose list should have moved; within the caller's transaction. */
    public List<String> find() {
        var found = new ArrayList<String>();
        for (long id : lists.withPlacesLeft(LocalDate.now(clock))) {
            var session = sessions.findById(id).orElseThrow();
            var day = session.startsAt().toLocalDate();
            if (!LocalDateTime.now(clock).isBefore(lists.freeze(day))) {
                continue;
            }
            long stuck = bookings.waiting(id).stream()
                    .mapToLong(row -> row.delegate().id())
                    .filter(person -> !directory.postsHeld(person, day).isEmpty()
                            && BookingRule.check(facts.of(session, person)).isEmpty())
                    .count();
            if (stuck > 0) {
                found.add(session.code() + ": places left, and " + stuck + " waiting who could have one");
            }
        }
        return found;
    }
}
