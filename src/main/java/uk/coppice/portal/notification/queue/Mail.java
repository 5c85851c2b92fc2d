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
 * @param to who gets it; null for somebody whom the portal does not know yet
 * @param toName the recipient's name when it was made
 * @param address where it goes; null when no address is known
 * @param cannotWait whether it goes out at any hour
 * @param tries how often it was tried
 * @param link what is in it for somebody whom the portal does not know yet; null for all others
 */
public record Mail(
        long id,
        News news,
        @Nullable Delegate to,
        String toName,
        @Nullable String address,
        boolean cannotWait,
        int tries,
        @Nullable Link link) {

    /**
     * A link to confirm with.
     *
     * @param secret what it carries; null for staff, who get none
     * @param until from when it works no more
     */
    public record Link(@Nullable String secret, LocalDateTime until) {

        /** Never with the secret. */
        @Override
        public String toString() {
            return "Link[until " + until + "]";
        }
    }

    /**
     * What a mail is about.
     *
     * @param kind what it says
     * @param session of which session
     * @param aboutPerson whose place an approver is to decide on; null for other kinds
     * @param before how the place stood before; null when there was none, or for other kinds
     * @param cause why a place changed, or who leads; null for other kinds
     * @param by who did it: 0 for somebody without a staff record, null for the portal itself
     * @param what all that changed about the session
     * @param topic what the reader once asked for; null for other kinds
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
            @Nullable String topic,
            LocalDateTime madeAt) {

        /** The same news, said as another kind. */
        News as(MailKind other) {
            return new News(other, session, aboutPerson, before, cause, by, what, topic, madeAt);
        }

        /** The same news, with all this changed. */
        News with(Set<What> changed) {
            return new News(kind, session, aboutPerson, before, cause, by, changed, topic, madeAt);
        }

        /** News that nobody caused but the day. */
        static News due(MailKind kind, long session, LocalDateTime madeAt) {
            return new News(kind, session, null, null, null, null, Set.of(), null, madeAt);
        }
    }

    /** What makes a mail one that is written once: its kind, session and day, and who gets it. */
    static String onceKey(MailKind kind, long session, LocalDate day, Delegate to) {
        return kind + "/" + session + "/" + day + "/" + (to.guest() ? "guest/" : "person/") + to.id();
    }
}
