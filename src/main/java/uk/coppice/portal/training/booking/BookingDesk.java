package uk.coppice.portal.training.booking;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.PlaceBook.Place;
import uk.coppice.portal.training.booking.rules.BookingRule;
import uk.coppice.portal.training.booking.rules.CancelRule;
import uk.coppice.portal.training.booking.rules.WaitingRule;

/**
 * The one place where places are given and taken back. The person's row and then the session's row are locked before
 * anything is counted, under READ COMMITTED, so that the count is exact on both databases; a deadlock means another
 * try.
 */
@Service
public class BookingDesk {

    private final PlaceBook book;
    private final WaitingQueue queue;
    private final BookingRepository bookings;
    private final BookingFactsReader facts;
    private final WaitingLists lists;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    BookingDesk(
            PlaceBook book,
            WaitingQueue queue,
            BookingRepository bookings,
            BookingFactsReader facts,
            WaitingLists lists,
            CurrentViewer currentViewer,
            Clock clock) {
        this.book = book;
        this.queue = queue;
        this.bookings = bookings;
        this.facts = facts;
        this.lists = lists;
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
        var place = hold(sessionId, personId);
        if (place.is(BookingState.BOOKED)) {
            return;
        }
        // A place that is free because nobody was moved up yet belongs to those in line.
        queue.moveUp(place.session());
        if (hold(sessionId, personId).is(BookingState.BOOKED)) {
            return;
        }
        BookingRule.check(facts.of(place.session(), personId)).ifPresent(reason -> {
            throw new Refusal(reason.sentence() + " You are not booked.");
        });
        book.change(place, BookingState.BOOKED);
    }

    /**
     * Puts a person at the end of the waiting list of a full session. Asking again changes nothing.
     *
     * @throws Refusal with the reason when a rule does not allow it, or there are places left
     * @throws AccessDeniedException when it is for somebody else
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @Retryable(
            includes = {PessimisticLockingFailureException.class, DataIntegrityViolationException.class},
            maxRetries = 5,
            delay = 20,
            jitter = 15)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void join(long sessionId, long personId) {
        requireOwn(personId);
        var place = hold(sessionId, personId);
        if (place.is(BookingState.BOOKED) || place.is(BookingState.WAITING)) {
            return;
        }
        queue.moveUp(place.session());
        WaitingRule.refuse(
                        BookingRule.check(facts.of(place.session(), personId)),
                        lists.freeze(place.session().startsAt().toLocalDate()),
                        LocalDateTime.now(clock))
                .ifPresent(reason -> {
                    throw new Refusal(reason.sentence() + " You are not on the waiting list.");
                });
        book.change(place, BookingState.WAITING);
    }

    /**
     * Takes a person off the waiting list. Who does not wait stays as they are.
     *
     * @throws AccessDeniedException when it is for somebody else
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 5, delay = 20, jitter = 15)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void leave(long sessionId, long personId) {
        requireOwn(personId);
        var place = hold(sessionId, personId);
        if (place.is(BookingState.WAITING)) {
            book.change(place, BookingState.CANCELLED);
        }
    }

    /** Gives free places to those in line, in their order. How many were moved up. */
    @RolesAllowed(Roles.OPERATOR)
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 5, delay = 20, jitter = 15)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int fill(long sessionId) {
        return queue.moveUp(book.lock(sessionId));
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
        var place = hold(sessionId, personId);
        if (place.is(BookingState.BOOKED)) {
            return;
        }
        var session = place.session();
        if (session.status() != SessionStatus.PLANNED || bookings.countTaken(sessionId) >= session.capacity()) {
            throw new Refusal(session.title() + " has no place left or is not to come.");
        }
        book.change(
                place,
                new PlaceBook.Change(
                        BookingState.BOOKED,
                        Cause.ENROLMENT,
                        currentViewer.get().recordedBy()));
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
        var place = hold(sessionId, personId);
        if (!place.is(BookingState.BOOKED)) {
            return;
        }
        var session = place.session();
        CancelRule.refuse(session.audience(), session.status(), session.startsAt(), LocalDateTime.now(clock))
                .ifPresent(reason -> {
                    throw new Refusal(reason.sentence());
                });
        book.change(place, BookingState.CANCELLED);
        queue.moveUp(place.session());
    }

    private Place hold(long sessionId, long personId) {
        return book.hold(sessionId, Delegate.person(personId));
    }

    private void requireOwn(long personId) {
        var viewer = currentViewer.get();
        if (!viewer.is(personId) && !viewer.is(Roles.OPERATOR)) {
            throw new AccessDeniedException("A place is booked and cancelled by the person who has it");
        }
    }
}
