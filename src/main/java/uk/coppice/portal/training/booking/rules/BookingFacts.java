package uk.coppice.portal.training.booking.rules;

import java.time.LocalDateTime;
import java.util.List;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.SessionStatus;

/**
 * Everything that decides whether one person may book one session now.
 *
 * @param status of the session
 * @param audience whom it is for
 * @param startsAt when it starts, wall clock in England
 * @param endsAt when it ends
 * @param places how many there are
 * @param taken how many are booked
 * @param leads who leads it, by name
 * @param personLeads whether the person leads or co-leads it
 * @param personTeaches whether the person is one of the teaching staff today
 * @param commitments what else the person has booked or leads on that day
 * @param now the moment of asking
 */
public record BookingFacts(
        SessionStatus status,
        Audience audience,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        int places,
        int taken,
        List<String> leads,
        boolean personLeads,
        boolean personTeaches,
        List<Commitment> commitments,
        LocalDateTime now) {

    /**
     * Another session of the same person.
     *
     * @param code its code, for a link
     * @param title its title
     * @param leading whether the person leads it, rather than having a place in it
     */
    public record Commitment(
            String code, String title, LocalDateTime startsAt, LocalDateTime endsAt, boolean leading) {}

    /** How many places are left, never below 0. */
    public int placesLeft() {
        return Math.max(0, places - taken);
    }
}
