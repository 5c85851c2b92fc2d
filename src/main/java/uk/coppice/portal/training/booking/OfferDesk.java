package uk.coppice.portal.training.booking;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.PlaceBook.Change;

/** Where a place that came free late is taken or declined, and where offers and requests end that nobody answered. */
@Service
public class OfferDesk {

    private final PlaceBook book;
    private final PlaceGiving giving;
    private final OfferedPlace offered;
    private final PlaceRelease release;
    private final CurrentViewer currentViewer;

    OfferDesk(
            PlaceBook book,
            PlaceGiving giving,
            OfferedPlace offered,
            PlaceRelease release,
            CurrentViewer currentViewer) {
        this.book = book;
        this.giving = giving;
        this.offered = offered;
        this.release = release;
        this.currentViewer = currentViewer;
    }

    /**
     * Takes the place that one was offered. With the place taken already nothing changes.
     *
     * @throws Refusal when there is no offer any more, or a rule no longer allows the place
     * @throws AccessDeniedException when it is somebody else's
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    public void take(long sessionId, long personId) {
        requireOwn(personId);
        var place = book.hold(sessionId, Delegate.person(personId));
        if (place.is(BookingState.OFFERED)) {
            offered.take(place);
        } else if (!place.held()) {
            throw new Refusal("This offer has ended, and the place has gone to the next in line. You are not booked.");
        }
    }

    /**
     * Declines the place that one was offered; the next in line is asked. Without an offer nothing changes.
     *
     * @throws AccessDeniedException when it is somebody else's
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    @UnderLock
    public void decline(long sessionId, long personId) {
        requireOwn(personId);
        var place = book.hold(sessionId, Delegate.person(personId));
        if (place.is(BookingState.OFFERED)) {
            release.byDelegate(place);
        }
    }

    /**
     * Ends an offer that was not taken, or a request that nobody decided on, when its time is over; the place goes to
     * the next in line. A request that nobody has to decide on any more becomes a place; in a session that is called off
     * all stays as it was. Whether it ended now.
     */
    @RolesAllowed(Roles.OPERATOR)
    @UnderLock
    public boolean end(long sessionId, long personId) {
        var place = book.hold(sessionId, Delegate.person(personId));
        boolean unanswered = place.is(BookingState.OFFERED) || place.is(BookingState.REQUESTED);
        if (!unanswered || place.session().status() == SessionStatus.CANCELLED || !offered.over(place)) {
            return false;
        }
        if (giving.agreedWithoutAsking(place)) {
            return true;
        }
        release.because(place, new Change(BookingState.CANCELLED, Cause.EXPIRED, null));
        return true;
    }

    private void requireOwn(long personId) {
        var viewer = currentViewer.get();
        if (!viewer.is(personId) && !viewer.is(Roles.OPERATOR)) {
            throw new AccessDeniedException("An offer is answered by the person who has it");
        }
    }
}
