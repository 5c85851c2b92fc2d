package uk.coppice.portal.training.booking;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;

/**
 * Several sessions at one go, such as a series. Each is booked by itself, with its own locks and in its own
 * transaction, so no order of them can block another booking; what one rule does not allow leaves the rest booked.
 */
@Service
public class SeriesBooking {

    private final BookingDesk desk;

    SeriesBooking(BookingDesk desk) {
        this.desk = desk;
    }

    /**
     * Books the sessions.
     *
     * @return by session id, in the order asked: why it is not booked, empty where it is
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    public Map<Long, String> book(Collection<Long> sessions, long person) {
        Map<Long, String> outcome = new LinkedHashMap<>();
        for (long session : sessions) {
            try {
                desk.book(session, person);
                outcome.put(session, "");
            } catch (Refusal refusal) {
                outcome.put(session, refusal.reason());
            }
        }
        return outcome;
    }

    /**
     * Takes the places back.
     *
     * @return by session id: why one was kept, empty where it is given up
     */
    @RolesAllowed({Roles.STAFF, Roles.OPERATOR})
    public Map<Long, String> cancel(Collection<Long> sessions, long person) {
        Map<Long, String> outcome = new LinkedHashMap<>();
        for (long session : sessions) {
            try {
                desk.cancel(session, person);
                outcome.put(session, "");
            } catch (Refusal refusal) {
                outcome.put(session, refusal.reason());
            }
        }
        return outcome;
    }
}
