package uk.coppice.portal.training.ui;

import java.time.LocalDate;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.training.calendar.SessionSummary;

/** What is said after a place has changed. */
final class PlaceWords {

    private PlaceWords() {}

    /** Of a session as it stands after it was booked. */
    static String booked(SessionSummary after, LocalDate today) {
        return (after.requested() ? "Asked for: " : "Booked: ") + after.title() + ", "
                + new DateWords(today).day(after.date());
    }
}
