package uk.coppice.portal.training.booking;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.booking.PlaceBook.Change;
import uk.coppice.portal.training.booking.PlaceBook.Place;

/** Where a school agrees to a place that one of its staff asked for, or declines it. */
@Service
public class ApprovalDesk {

    private static final int LONGEST_NOTE = 500;

    private final PlaceBook book;
    private final PlaceGiving giving;
    private final PlaceRelease release;
    private final Requests requests;
    private final ApprovalReminders reminders;
    private final ApplicationEventPublisher events;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    ApprovalDesk(
            PlaceBook book,
            PlaceGiving giving,
            PlaceRelease release,
            Requests requests,
            ApprovalReminders reminders,
            ApplicationEventPublisher events,
            CurrentViewer currentViewer,
            Clock clock) {
        this.book = book;
        this.giving = giving;
        this.release = release;
        this.requests = requests;
        this.reminders = reminders;
        this.events = events;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * Agrees: the place is booked. A place that is booked already stays so.
     *
     * @param note what the person is told with it; may be empty
     * @throws Refusal when the request is no longer open
     * @throws AccessDeniedException when it is not the viewer's to decide
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(
            value = Act.CHANGED,
            what = "request for a place",
            person = "#personId",
            object = "@sessionLabels.of(#sessionId)")
    public void agree(long sessionId, long personId, String note) {
        var place = hold(sessionId, personId);
        if (!place.is(BookingState.BOOKED)) {
            requireOpen(place);
            book.change(place, decision(BookingState.BOOKED, Cause.APPROVED, note));
        }
    }

    /**
     * Declines: the place goes to the waiting list.
     *
     * @param note what the person is told with it; may be empty
     * @throws Refusal when the request is no longer open
     * @throws AccessDeniedException when it is not the viewer's to decide
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(
            value = Act.CHANGED,
            what = "request for a place",
            person = "#personId",
            object = "@sessionLabels.of(#sessionId)")
    public void decline(long sessionId, long personId, String note) {
        var place = hold(sessionId, personId);
        if (!declined(place)) {
            requireOpen(place);
            release.because(place, decision(BookingState.CANCELLED, Cause.DECLINED, note));
        }
    }

    /**
     * Takes a decision back: the request is open again.
     *
     * @throws Refusal when the place has gone to somebody else meanwhile, or the person has changed it since
     * @throws AccessDeniedException when it is not the viewer's to decide
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(
            value = Act.CHANGED,
            what = "request for a place",
            person = "#personId",
            object = "@sessionLabels.of(#sessionId)")
    public void takeBack(long sessionId, long personId) {
        var place = hold(sessionId, personId);
        if (place.is(BookingState.REQUESTED)) {
            return;
        }
        boolean agreed = place.is(BookingState.BOOKED)
                && place.current()
                        .map(PlaceRow::cause)
                        .filter(Cause.APPROVED::equals)
                        .isPresent();
        if (!agreed && !declined(place)) {
            throw new Refusal("They have changed their place since. Nothing was taken back.");
        }
        if (!place.session().toCome(LocalDateTime.now(clock))) {
            throw new Refusal("This session has started. Nothing was taken back.");
        }
        if (!agreed && !giving.fits(place)) {
            throw new Refusal("The place has gone to the next in line, so the request can't be opened again.");
        }
        book.change(
                place,
                giving.request(
                        place.session(), Cause.ON_BEHALF, currentViewer.get().recordedBy()));
    }

    /**
     * Reminds the school of a request that has waited too long, and notes it; where nobody has to agree any more, the
     * place is booked instead. Whether it did either.
     */
    @RolesAllowed(Roles.OPERATOR)
    @UnderLock
    public boolean remind(long sessionId, long personId) {
        var place = book.hold(sessionId, Delegate.person(personId));
        if (!place.is(BookingState.REQUESTED) || !reminders.due(sessionId, personId)) {
            return false;
        }
        if (giving.agreedWithoutAsking(place)) {
            return true;
        }
        reminders.note(sessionId, personId);
        events.publishEvent(new ApprovalReminded(sessionId, personId, giving.approvers(place)));
        return true;
    }

    private Place hold(long sessionId, long personId) {
        var place = book.hold(sessionId, Delegate.person(personId));
        if (!requests.may(sessionId, personId)) {
            throw new AccessDeniedException("A request is decided on by the school that the person works at");
        }
        return place;
    }

    private void requireOpen(Place place) {
        if (!place.session().toCome(LocalDateTime.now(clock))) {
            throw new Refusal("This session has started or was called off, so there is nothing to decide any more.");
        }
        if (!place.is(BookingState.REQUESTED)) {
            throw new Refusal(
                    declined(place)
                            ? "This request was declined already."
                            : "This request is no longer open: it was taken back, or its time is over.");
        }
    }

    private static boolean declined(Place place) {
        return place.is(BookingState.CANCELLED)
                && place.current()
                        .map(PlaceRow::cause)
                        .filter(Cause.DECLINED::equals)
                        .isPresent();
    }

    private Change decision(BookingState state, Cause cause, String note) {
        return new Change(state, cause, currentViewer.get().recordedBy(), null, shortened(note));
    }

    private static @Nullable String shortened(String note) {
        String text = note.strip();
        if (text.length() > LONGEST_NOTE) {
            throw new Refusal("The note must have at most " + LONGEST_NOTE + " letters. Nothing was decided.");
        }
        return text.isEmpty() ? null : text;
    }
}
