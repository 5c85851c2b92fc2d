package uk.coppice.portal.induction.attendance;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.booking.SeriesPlaces;

/** Where early career teachers take their place at a seminar of their series. */
@Service
public class EctPlaces {

    private final OwnSessions own;
    private final SeriesPlaces places;

    EctPlaces(OwnSessions own, SeriesPlaces places) {
        this.own = own;
        this.places = places;
    }

    /**
     * Books one's own place. Again: nothing changes.
     *
     * @param code the session's code
     * @throws Refusal when the session is not one of the series, not for early career teachers alone, not due, begun,
     *     full or called off
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void book(String code) {
        var mine = own.held();
        var due = own.due(mine, code);
        var why = due.notDue();
        if (why != null) {
            throw new Refusal("This session does not count for you: " + why.words() + ". So you need no place.");
        }
        if (due.state() != DueSession.State.COMING) {
            throw new Refusal("This session has begun. Check in when you are in the room.");
        }
        if (!due.session().forEcts()) {
            throw new Refusal("Others book this session too: book your place on its own page.");
        }
        places.enrol(due.session().id(), mine.induction().personId());
    }
}
