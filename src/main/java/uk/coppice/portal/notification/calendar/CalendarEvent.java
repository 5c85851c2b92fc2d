package uk.coppice.portal.notification.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionCard;

/**
 * One session in one person's calendar.
 *
 * @param card the session
 * @param delegate whose calendar it is; null for a lead from outside the trust, whom the portal knows by name alone
 * @param sequence how often it was said anew
 * @param stamp when this was said last
 * @param standing how it stands
 * @param leading whether the person leads it
 * @param link the session's page; null for those without an account
 */
public record CalendarEvent(
        SessionCard card,
        @Nullable Delegate delegate,
        int sequence,
        Instant stamp,
        Standing standing,
        boolean leading,
        @Nullable String link) {

    /** How sure it is. */
    public enum Standing {
        CONFIRMED,
        /** Asked for, or offered. */
        TENTATIVE,
        CANCELLED
    }
}
