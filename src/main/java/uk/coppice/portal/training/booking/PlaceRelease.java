package uk.coppice.portal.training.booking;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.training.SessionLeads;
import uk.coppice.portal.training.booking.PlaceBook.Change;
import uk.coppice.portal.training.booking.PlaceBook.Place;
import uk.coppice.portal.training.booking.rules.CancelRule;
import uk.coppice.portal.training.booking.rules.Reason;

/** Takes places back and hands them on, within the transaction of whoever gives them up. */
@Component
class PlaceRelease {

    private final PlaceBook book;
    private final WaitingQueue queue;
    private final SessionLeads leads;
    private final Deadlines deadlines;
    private final Clock clock;

    PlaceRelease(PlaceBook book, WaitingQueue queue, SessionLeads leads, Deadlines deadlines, Clock clock) {
        this.book = book;
        this.queue = queue;
        this.leads = leads;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** By the delegate, or as strictly as by them. The deadline is for booked places only. */
    void byDelegate(Place place) {
        refuse(
                place.is(BookingState.BOOKED)
                        ? CancelRule.refuse(facts(place.session()))
                        : CancelRule.refuseAnybody(facts(place.session())));
        book.change(place, BookingState.CANCELLED);
        queue.moveUp(place.session());
    }

    /** By somebody who leads the session or administers it: until it starts. */
    void byLead(Place place) {
        refuse(CancelRule.refuseAnybody(facts(place.session())));
        book.change(place, BookingState.CANCELLED);
        queue.moveUp(place.session());
    }

    /** For a reason of its own. */
    void because(Place place, Change change) {
        book.change(place, change);
        queue.moveUp(place.session());
    }

    private CancelRule.Facts facts(BookableSession session) {
        return new CancelRule.Facts(
                session.audience(),
                session.status(),
                session.startsAt(),
                deadlines.before(session.startsAt(), session.cancelDays()),
                leads.of(List.of(session.id())).getOrDefault(session.id(), List.of()).stream()
                        .findFirst()
                        .map(SessionLeads.Lead::name)
                        .orElse("the lead"),
                LocalDateTime.now(clock));
    }

    private static void refuse(Optional<Reason> reason) {
        reason.ifPresent(why -> {
            throw new Refusal(why.sentence());
        });
    }
}
