package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.policy.PersonSchools;

/**
 * The only writer of places. Everything happens in the caller's transaction, which is READ_COMMITTED: the delegate's
 * row is locked, then the session's, before anything is counted. Whoever listens for {@link PlaceChanged} writes in the
 * same transaction.
 */
@Component
class PlaceBook {

    private final PlaceRows bookings;
    private final BookingLock lock;
    private final StaffDirectory directory;
    private final CurrentViewer currentViewer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlaceBook(
            PlaceRows bookings,
            BookingLock lock,
            StaffDirectory directory,
            CurrentViewer currentViewer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bookings = bookings;
        this.lock = lock;
        this.directory = directory;
        this.currentViewer = currentViewer;
        this.events = events;
        this.clock = clock;
    }

    /** Where one delegate stands in one session, both rows held until the transaction ends. */
    record Place(BookableSession session, Delegate delegate, Optional<PlaceRow> current, Optional<Counts> counts) {

        Place(BookableSession session, Delegate delegate, Optional<PlaceRow> current) {
            this(session, delegate, current, Optional.empty());
        }

        boolean is(BookingState state) {
            return current.filter(row -> row.state() == state).isPresent();
        }

        /** Whether it is the delegate's, booked or as good as. */
        boolean held() {
            return current.filter(row -> row.state().holdsPlace()).isPresent();
        }
    }

    /**
     * What a place becomes.
     *
     * @param by who does it; null for the portal itself
     * @param expires until when an offer holds or a request is to be decided on; null for other states
     * @param note what was said with it
     */
    record Change(
            BookingState state,
            Cause cause,
            @Nullable Long by,
            @Nullable Instant expires,
            @Nullable String note) {

        Change(BookingState state, Cause cause, @Nullable Long by) {
            this(state, cause, by, null, null);
        }
    }

    /**
     * How many places of a session are taken, and how many staff wait, as long as no place changes.
     *
     * @param busy whether the delegate may have something else to do that day
     */
    record Counts(int taken, int waiting, boolean busy) {}

    Place hold(long sessionId, Delegate delegate) {
        if (!delegate.guest()) {
            directory.hold(delegate.id());
        }
        return place(lock(sessionId), delegate);
    }

    /** A place counted in the same breath, with the posts that its delegate holds today and later. */
    record Counted(Place place, PersonSchools.Posts posts) {}

    /**
     * Locks a person's row and then the session's, and counts its places.
     *
     * @throws Refusal when the session is gone
     */
    Counted holdCounted(long sessionId, long person) {
        var held = lock.hold(sessionId, person);
        var session = bookable(held.map(BookingLock.Held::session));
        var counted = bookings.counted(sessionId, person, session.date());
        return new Counted(
                new Place(
                        session,
                        Delegate.person(person),
                        Optional.ofNullable(counted.current()),
                        Optional.of(new Counts(counted.taken(), counted.waiting(), counted.busy()))),
                held.get().posts());
    }

    /** The place of a further delegate in a session that is locked already. */
    Place place(BookableSession locked, Delegate delegate) {
        return new Place(locked, delegate, bookings.of(locked.id(), delegate));
    }

    /** @throws Refusal when the session is gone */
    BookableSession lock(long sessionId) {
        return bookable(bookings.lock(sessionId));
    }

    private static BookableSession bookable(Optional<BookableSession> held) {
        return held
                // Nobody can have a place in a draft: for all but its planners there is no such session yet.
                .filter(session -> session.status() != SessionStatus.DRAFT)
                .orElseThrow(() -> new Refusal("There is no such session any more."));
    }

    /** Holds what somebody was offered or has asked for until another moment; nothing else about it changes. */
    void hold(PlaceRow row, Instant until) {
        bookings.hold(row, until);
    }

    /** Keeps what somebody asked for whose request waits while the session moves; nothing else about it changes. */
    void asked(PlaceRow row, LocalDateTime startsAt, LocalDateTime endsAt) {
        bookings.asked(row, startsAt, endsAt);
    }

    /** Changes a place by the current viewer: their own, or somebody else's. */
    void change(Place place, BookingState state) {
        var viewer = currentViewer.get();
        boolean own = !place.delegate().guest() && viewer.is(place.delegate().id());
        change(place, new Change(state, own ? Cause.OWN : Cause.ON_BEHALF, viewer.recordedBy()));
    }

    void change(Place place, Change change) {
        long row = bookings.write(
                place.session().id(), place.delegate(), change, place.current().orElse(null), clock.instant());
        events.publishEvent(new PlaceChanged(
                row,
                place.session().id(),
                place.delegate(),
                place.current().map(PlaceRow::state).orElse(null),
                change.state(),
                change.cause(),
                change.by()));
    }
}
