package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.training.SessionEntity;
import uk.coppice.portal.training.SessionLeads;
import uk.coppice.portal.training.booking.rules.BookingFacts;

/** Gathers everything that decides whether somebody may book a session now; exact while its row is locked. */
@Component
class BookingFactsReader {

    private final BookingRepository bookings;
    private final SessionLeads leads;
    private final Commitments commitments;
    private final StaffDirectory directory;
    private final Clock clock;

    BookingFactsReader(
            BookingRepository bookings,
            SessionLeads leads,
            Commitments commitments,
            StaffDirectory directory,
            Clock clock) {
        this.bookings = bookings;
        this.leads = leads;
        this.commitments = commitments;
        this.directory = directory;
        this.clock = clock;
    }

    BookingFacts of(SessionEntity session, long person) {
        var day = session.startsAt().toLocalDate();
        var sessionLeads = leads.of(List.of(session.id())).getOrDefault(session.id(), List.of());
        return new BookingFacts(
                session.status(),
                session.audience(),
                session.startsAt(),
                session.endsAt(),
                session.capacity(),
                bookings.countTaken(session.id()),
                sessionLeads.stream().map(SessionLeads.Lead::name).toList(),
                sessionLeads.stream().anyMatch(lead -> lead.personId() != null && lead.personId() == person),
                directory.postsHeld(person, LocalDateTime.now(clock).toLocalDate()).stream()
                        .anyMatch(post -> post.group().teaching()),
                commitments.of(person, day, day).stream()
                        .filter(held -> held.sessionId() != session.id())
                        .map(Commitments.Held::commitment)
                        .toList(),
                LocalDateTime.now(clock));
    }
}
