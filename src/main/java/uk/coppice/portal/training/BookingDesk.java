package uk.coppice.portal.training;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.booking.BookingFacts;
import uk.coppice.portal.training.booking.BookingRule;
import uk.coppice.portal.training.booking.CancelRule;

/**
 * The one place where places are given and taken back. The person's row and then the session's row are locked before
 * anything is counted, under READ COMMITTED, so that the count is exact on both databases; a deadlock means another
 * try.
 */
@Service
public class BookingDesk {

    private final SessionRepository sessions;
    private final BookingRepository bookings;
    private final SessionLeads leads;
    private final Commitments commitments;
    private final StaffDirectory directory;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    BookingDesk(
            SessionRepository sessions,
            BookingRepository bookings,
            SessionLeads leads,
            Commitments commitments,
            StaffDirectory directory,
            CurrentViewer currentViewer,
            Clock clock) {
        this.sessions = sessions;
        this.bookings = bookings;
        this.leads = leads;
        this.commitments = commitments;
        this.directory = directory;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * Gives a person a place. Asking again for a place already held changes nothing.
     *
     * @throws Refusal with the reason when a rule does not allow it
     * @throws AccessDeniedException when it is somebody else's booking
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @Retryable(
            includes = {PessimisticLockingFailureException.class, DataIntegrityViolationException.class},
            maxRetries = 5,
            delay = 20,
            jitter = 15)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void book(long sessionId, long personId) {
        requireOwn(personId);
        directory.hold(personId);
        var session = lock(sessionId);
        var delegate = Delegate.person(personId);
        var current = bookings.of(sessionId, delegate);
        if (current.filter(row -> row.state() == BookingState.BOOKED).isPresent()) {
            return;
        }
        BookingRule.check(facts(session, personId)).ifPresent(reason -> {
            throw new Refusal(reason.sentence() + " You are not booked.");
        });
        record(sessionId, delegate, BookingState.BOOKED, current);
    }

    /**
     * Puts an early career teacher on a seminar of their series: the induction lead's booking, not the delegate's. Asking
     * again changes nothing.
     *
     * @throws Refusal when the session is full, over or called off
     */
    @RolesAllowed(Roles.OPERATOR)
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 5, delay = 20, jitter = 15)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void enrol(long sessionId, long personId) {
        directory.hold(personId);
        var session = lock(sessionId);
        var delegate = Delegate.person(personId);
        var current = bookings.of(sessionId, delegate);
        if (current.filter(row -> row.state() == BookingState.BOOKED).isPresent()) {
            return;
        }
        if (session.status() != SessionStatus.PLANNED || bookings.countBooked(sessionId) >= session.capacity()) {
            throw new Refusal(session.title() + " has no place left or is not to come.");
        }
        record(sessionId, delegate, BookingState.BOOKED, current);
    }

    /**
     * Takes a person's place back, until the session starts. Without a place nothing changes.
     *
     * @throws Refusal when the session has started or was called off, or the place is not the person's to give up
     * @throws AccessDeniedException when it is somebody else's booking
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 5, delay = 20, jitter = 15)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void cancel(long sessionId, long personId) {
        requireOwn(personId);
        directory.hold(personId);
        var session = lock(sessionId);
        var delegate = Delegate.person(personId);
        var current = bookings.of(sessionId, delegate);
        if (current.filter(row -> row.state() == BookingState.BOOKED).isEmpty()) {
            return;
        }
        CancelRule.refuse(session.audience(), session.status(), session.startsAt(), LocalDateTime.now(clock))
                .ifPresent(reason -> {
                    throw new Refusal(reason.sentence());
                });
        record(sessionId, delegate, BookingState.CANCELLED, current);
    }

    private void record(long session, Delegate delegate, BookingState state, Optional<BookingEntity> current) {
        var row = new BookingEntity(
                session, delegate, state, clock.instant(), currentViewer.get().personId());
        current.ifPresent(old -> {
            old.supersedeBy(row);
            bookings.saveAndFlush(old);
        });
        bookings.saveAndFlush(row);
    }

    private BookingFacts facts(SessionEntity session, long person) {
        var day = session.startsAt().toLocalDate();
        var sessionLeads = leads.of(List.of(session.id())).getOrDefault(session.id(), List.of());
        return new BookingFacts(
                session.status(),
                session.audience(),
                session.startsAt(),
                session.endsAt(),
                session.capacity(),
                bookings.countBooked(session.id()),
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

    private SessionEntity lock(long sessionId) {
        return sessions.lock(sessionId).orElseThrow(() -> new Refusal("There is no such session any more."));
    }

    private void requireOwn(long personId) {
        var viewer = currentViewer.get();
        if (!viewer.is(personId) && !viewer.is(Roles.OPERATOR)) {
            throw new AccessDeniedException("A place is booked and cancelled by the person who has it");
        }
    }
}
