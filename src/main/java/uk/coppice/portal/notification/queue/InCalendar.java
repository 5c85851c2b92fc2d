package uk.coppice.portal.notification.queue;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.training.booking.BookingState;

/**
 * Which mails carry something for the reader's calendar, an invitation or a cancellation. A reminder carries the
 * invitation once more, under the same number, so that one that was lost or deleted is mended.
 *
 * <p>What is not the reader's for sure is no invitation: an offer that they have still to take, a place that their school
 * has still to agree to. Every route on which such a place lapses has its mail, which could take an entry out again; but
 * a mail program answers an invitation with a button that says accept, and whoever presses it believes that they have
 * taken the place, while nothing in the portal has changed and the offer runs out. The personal feed, which asks for no
 * answer, shows such places as not yet certain. Who is to decide on somebody's place has nothing to put in a calendar.
 */
final class InCalendar {

    private InCalendar() {}

    /** Whether a mail invites somebody who does not lead the session. */
    static boolean says(MailKind kind, @Nullable BookingState place) {
        return switch (kind) {
            case BOOKED, MOVED_UP, AGREED -> true;
            case CHANGED, REINSTATED, REMINDER -> place == BookingState.BOOKED;
            default -> false;
        };
    }

    /** Whether a mail invites somebody who leads the session; who comes, the school day before, is their reminder. */
    static boolean saysOfLeading(MailKind kind) {
        return switch (kind) {
            case YOU_LEAD, CHANGED, REINSTATED, DIGEST -> true;
            default -> false;
        };
    }

    /**
     * Whether a mail takes the session out of the calendar of somebody who does not lead it.
     *
     * @param holds whether the calendar holds it: who gave a place up and asked for one again in one go has heard of no
     *     cancellation
     */
    static boolean cancels(MailKind kind, @Nullable BookingState place, BooleanSupplier holds) {
        if (kind.endsLeading()) {
            return place != BookingState.BOOKED;
        }
        if (kind == MailKind.NOT_BACK) {
            return holds.getAsBoolean(); // what took the place away has said so, as a rule
        }
        boolean asksAgain = kind.aboutOwnPlace()
                && place != null
                && place != BookingState.BOOKED
                && place != BookingState.CANCELLED;
        return kind.takesPlace() || kind == MailKind.CALLED_OFF || (asksAgain && holds.getAsBoolean());
    }

    /** Whether a mail takes the session out of the calendar of somebody who leads it: not that a place of theirs ended. */
    static boolean cancelsLeading(MailKind kind) {
        return kind == MailKind.CALLED_OFF || kind == MailKind.WITHDRAWN;
    }
}
