package uk.coppice.portal.notification.queue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionChanged.What;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.Cause;

/**
 * A mail that waits. Times are in UTC.
 *
 * @param id its id, of which its Message-ID is made
 * @param news what it is about
 * @param to who gets it
 * @param toName the recipient's name when it was made
 * @param address where it goes; null when no address is known
 * @param cannotWait whether it goes out at any hour
 * @param tries how often it was tried
 */
public record Mail(
        long id,
        News news,
        Delegate to,
        String toName,
        @Nullable String address,
        boolean cannotWait,
        int tries) {

    /**
     * What a mail is about.
     *
     * @param kind what it says
     * @param session of which session
     * @param aboutPerson whose place an approver is to decide on; null for other kinds
     * @param before how the place stood before; null when there was none, or for other kinds
     * @param cause why a place changed; null for other kinds
     * @param by who did it: 0 for somebody without a staff record, null for the portal itself
     * @param what all that changed about the session
     * @param madeAt when it happened
     */
    public record News(
            MailKind kind,
            long session,
            @Nullable Long aboutPerson,
            @Nullable BookingState before,
            @Nullable Cause cause,
            @Nullable Long by,
            Set<What> what,
            LocalDateTime madeAt) {

        /** The same news, said as another kind. */
        News as(MailKind other) {
            return new News(other, session, aboutPerson, before, cause, by, what, madeAt);
        }

        /** The same news, with all this changed. */
        News with(Set<What> changed) {
            return new News(kind, session, aboutPerson, before, cause, by, changed, madeAt);
        }

        /** News that nobody caused but the day. */
        static News due(MailKind kind, long session, LocalDateTime madeAt) {
            return new News(kind, session, null, null, null, null, Set.of(), madeAt);
        }
    }

    /** What makes a mail one that is written once: its kind, session and day, and who gets it. */
    static String onceKey(MailKind kind, long session, LocalDate day, Delegate to) {
        return kind + "/" + session + "/" + day + "/" + (to.guest() ? "guest/" : "person/") + to.id();
    }
}
