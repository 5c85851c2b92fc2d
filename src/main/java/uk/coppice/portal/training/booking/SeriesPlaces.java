package uk.coppice.portal.training.booking;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionStatus;

/**
 * Places of early career teachers at seminars of their series, which are part of the induction: no rule of cover or
 * audience stands against them. Whoever calls it has checked that they are due there.
 */
@Component
public class SeriesPlaces {

    private final PlaceBook book;
    private final PlaceRows bookings;
    private final CurrentViewer currentViewer;

    SeriesPlaces(PlaceBook book, PlaceRows bookings, CurrentViewer currentViewer) {
        this.book = book;
        this.bookings = bookings;
        this.currentViewer = currentViewer;
    }

    /**
     * Gives a place, within the caller's transaction. Holds the person's row, then the session's. Asking again changes
     * nothing.
     *
     * @throws Refusal when the session is full, over or called off
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enrol(long sessionId, long personId) {
        var place = book.hold(sessionId, Delegate.person(personId));
        if (place.is(BookingState.BOOKED)) {
            return;
        }
        var session = place.session();
        int others = bookings.countTaken(sessionId) - (place.held() ? 1 : 0);
        if (session.status() != SessionStatus.PLANNED || others >= session.capacity()) {
            throw new Refusal(session.title() + " has no place left or is not to come.");
        }
        book.change(
                place,
                new PlaceBook.Change(
                        BookingState.BOOKED,
                        Cause.ENROLMENT,
                        currentViewer.get().recordedBy()));
    }
}
