package uk.coppice.portal.training.booking;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.booking.PlaceBook.Place;
import uk.coppice.portal.training.booking.PlaceGiving.Giving;
import uk.coppice.portal.training.booking.rules.BookingRule;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.booking.rules.WaitingRule;

/**
 * Where people book, wait and cancel for themselves. The person's row and then the session's row are locked before
 * anything is counted, so that the count is exact on both databases.
 */
@Service
public class BookingDesk {

    private final PlaceBook book;
    private final PlaceGiving giving;
    private final PlaceRelease release;
    private final OfferedPlace offered;
    private final WaitingQueue queue;
    private final PlaceRows bookings;
    private final BookingFactsReader facts;
    private final WaitingLists lists;
    private final SeriesPlaces seriesPlaces;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    BookingDesk(
            PlaceBook book,
            PlaceGiving giving,
            PlaceRelease release,
            OfferedPlace offered,
            WaitingQueue queue,
            PlaceRows bookings,
            BookingFactsReader facts,
            WaitingLists lists,
            SeriesPlaces seriesPlaces,
            CurrentViewer currentViewer,
            Clock clock) {
        this.book = book;
        this.giving = giving;
        this.release = release;
        this.offered = offered;
        this.queue = queue;
        this.bookings = bookings;
        this.facts = facts;
        this.lists = lists;
        this.seriesPlaces = seriesPlaces;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * Gives a person a place, or asks their school for it where the school wants to agree first. Asking again for a place
     * already held changes nothing; a place that was offered is taken.
     *
     * @throws Refusal with the reason when a rule does not allow it
     * @throws AccessDeniedException when it is somebody else's booking
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    public void book(long sessionId, long personId) {
        book(sessionId, personId, Set.of());
    }

    /** As {@link #book}, for somebody who has been told what it clashes with, where a clash is no bar. */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    public void bookAllTheSame(long sessionId, long personId) {
        book(sessionId, personId, Set.of(Reason.Kind.CLASH_WARNED));
    }

    private void book(long sessionId, long personId, Set<Reason.Kind> waived) {
        requireOwn(personId);
        var held = book.holdCounted(sessionId, personId);
        var place = held.place();
        boolean offeredBefore = place.is(BookingState.OFFERED);
        // A place that is free because nobody was moved up yet belongs to those in line.
        if (!place.held()
                && place.counts().map(counts -> counts.waiting() > 0).orElse(true)
                && queue.moveUp(place.session()) > 0) {
            place = book.place(place.session(), place.delegate());
        }
        if (place.is(BookingState.OFFERED)) {
            // Of a clash they know only if they say so: the offer may be newer than the page before them.
            Set<Reason.Kind> asked = EnumSet.copyOf(BookingRule.IN_LINE);
            asked.addAll(waived);
            offered.take(
                    place,
                    asked,
                    offeredBefore
                            ? " The place is still held for you until the offer ends."
                            : " You are not booked yet.");
        } else if (!place.held()) {
            giving.give(
                            place,
                            new Giving(
                                    "",
                                    waived,
                                    currentViewer.get().is(personId) ? Cause.OWN : Cause.ON_BEHALF,
                                    currentViewer.get().recordedBy()),
                            held.posts())
                    .ifPresent(reason -> {
                        throw new Refusal(reason.sentence() + " You are not booked.");
                    });
        }
    }

    /**
     * Puts a person at the end of the waiting list of a session that has no place for them. Asking again changes nothing.
     *
     * @throws Refusal with the reason when a rule does not allow it, or there are places left
     * @throws AccessDeniedException when it is for somebody else
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    public void join(long sessionId, long personId) {
        requireOwn(personId);
        var place = hold(sessionId, personId);
        if (place.held() || place.is(BookingState.WAITING)) {
            return;
        }
        queue.moveUp(place.session());
        WaitingRule.refuse(
                        BookingRule.check(facts.exact(place, "").facts()),
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
    @UnderLock
    public void leave(long sessionId, long personId) {
        requireOwn(personId);
        var place = hold(sessionId, personId);
        if (place.is(BookingState.WAITING)) {
            book.change(place, BookingState.CANCELLED);
        }
    }

    /** Gives or offers free places to those in line, in their order. How many were moved up. */
    @RolesAllowed(Roles.OPERATOR)
    @UnderLock
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
    @UnderLock
    public void enrol(long sessionId, long personId) {
        seriesPlaces.enrol(sessionId, personId);
    }

    /**
     * Takes a person's place back: until the cancellation deadline one booked, until the start one asked for or offered.
     * Without a place nothing changes.
     *
     * @throws Refusal when it is too late, the session was called off, or the place is not the person's to give up
     * @throws AccessDeniedException when it is somebody else's booking
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    public void cancel(long sessionId, long personId) {
        requireOwn(personId);
        var place = hold(sessionId, personId);
        if (place.held()) {
            release.byDelegate(place);
        }
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
