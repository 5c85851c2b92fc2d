package uk.coppice.portal.training.calendar;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import uk.coppice.portal.training.booking.rules.BookingFacts;
import uk.coppice.portal.training.booking.rules.Reason;

/**
 * What a session's page shows beyond the summary.
 *
 * @param summary the session as in a list
 * @param text what it is about; may be empty
 * @param leads who leads it, the first before the co-leads
 * @param mayTakeRegister whether the viewer leads it or administers the trust's training
 * @param registerOpensAt from when on the register may be taken
 * @param inSchoolTime whether staff need cover to come
 * @param clash what else the viewer has booked or leads at that time
 * @param approver who at the viewer's school agrees first, by name; empty: nobody needs to
 * @param seriesCode of the series that it belongs to; empty: none
 * @param keepsPlace why the viewer can't give up a place; empty when they can
 */
public record SessionDetails(
        SessionSummary summary,
        String text,
        List<Lead> leads,
        boolean mayTakeRegister,
        LocalDateTime registerOpensAt,
        boolean inSchoolTime,
        Optional<BookingFacts.Commitment> clash,
        Optional<String> approver,
        String seriesCode,
        Optional<Reason> keepsPlace) {

    /**
     * Somebody who leads the session.
     *
     * @param name first and last name
     * @param about post and school on the day, or that they come from outside
     */
    public record Lead(String name, String about) {}
}
