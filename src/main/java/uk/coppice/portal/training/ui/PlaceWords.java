package uk.coppice.portal.training.ui;

import java.time.LocalDate;
import java.util.Optional;
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

    /** To somebody who books what they have booked before, as in another window; empty when it is news. */
    static Optional<String> bookedBefore(SessionSummary before, LocalDate today) {
        if (!before.place().held() || before.offered()) {
            return Optional.empty();
        }
        return Optional.of((before.requested() ? "You have asked for it already: " : "You are booked already: ")
                + before.title() + ", " + new DateWords(today).day(before.date()));
    }

    /** To somebody who gives up what they gave up before, as in another window; empty when it is news. */
    static Optional<String> cancelledBefore(SessionSummary before) {
        return before.place().held()
                ? Optional.empty()
                : Optional.of("You have no place any more: it was cancelled before");
    }
}
