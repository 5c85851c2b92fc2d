package uk.coppice.portal.notification.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.training.SessionCard;
import uk.coppice.portal.training.SessionChanged.What;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.Cause;

/**
 * All that a letter is written from. Times are on the wall clock in England.
 *
 * @param kind what it says
 * @param card the session
 * @param greeting how the reader is called
 * @param guest whether the reader has no account
 * @param leading whether the reader leads the session
 * @param before how the place stood before; null when there was none
 * @param cause why it changed; null when neither a place did nor who leads
 * @param by who did it, by name; null: the portal
 * @param about whose place is to be decided on or held out, by name and school; the topic that the reader asked for;
 *     empty for other kinds
 * @param what all that changed about the session
 * @param happened when it happened
 * @param expires until when an offer holds or a link works; null: neither
 * @param note what was said with it; of an offer what else the reader has to do then; empty: nothing
 * @param coming who comes, for leads; who asked and for what time, for those who decide on what has moved
 * @param link where the reader sees and changes the booking; null: nowhere
 * @param calendar whether something for the calendar goes with it
 * @param today the day it is written
 */
public record LetterFacts(
        MailKind kind,
        SessionCard card,
        String greeting,
        boolean guest,
        boolean leading,
        @Nullable BookingState before,
        @Nullable Cause cause,
        @Nullable String by,
        String about,
        Set<What> what,
        LocalDateTime happened,
        @Nullable LocalDateTime expires,
        String note,
        @Nullable Coming coming,
        @Nullable String link,
        boolean calendar,
        LocalDate today) {

    /**
     * Who comes.
     *
     * @param delegates those with a place, by name with their school
     * @param newcomers of them, those who have come since the last digest; empty for the first
     * @param gone who gave up a place since then
     * @param waiting how many are in line
     * @param leaving of others who lead it, those whose last day is before it, in a sentence each
     */
    public record Coming(
            List<String> delegates, List<String> newcomers, List<String> gone, int waiting, List<String> leaving) {}
}
