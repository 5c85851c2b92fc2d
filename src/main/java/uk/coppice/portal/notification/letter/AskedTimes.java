package uk.coppice.portal.notification.letter;

import java.time.LocalDate;
import java.time.LocalTime;
import uk.coppice.portal.platform.DateWords;

/** When a session was to be held that somebody asked for, as letters say it. */
public final class AskedTimes {

    private AskedTimes() {}

    /** {@code Tue 9 Feb 2027, 1pm to 3pm}. */
    public static String of(LocalDate date, LocalTime from, LocalTime to) {
        return LetterWriter.day(date) + ", " + DateWords.hours(from, to);
    }
}
