package uk.coppice.portal.notification.queue;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.training.SessionCard;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.guests.GuestDesk;

/**
 * Whether a mail that waited is still true when it goes out. Where it is not, later news has its own mail on the way, so
 * nothing is lost.
 */
final class StillTrue {

    private static final String OTHERWISE = "It was no longer so when it could be sent.";

    private StillTrue() {}

    /**
     * @param state how the reader's own place stands; null: they never had one
     * @param request how the place stands that the reader is to decide on, or those that they are
     * @param heldOut whether the place of the person it is about is held out to the reader
     * @param leading whether the reader leads the session
     * @param came whether the register says that the reader, a guest, was there
     * @return why it should not be sent; null: it should
     */
    static @Nullable String check(
            MailKind kind,
            SessionCard card,
            @Nullable BookingState state,
            @Nullable BookingState request,
            boolean heldOut,
            boolean leading,
            boolean came,
            LocalDateTime now) {
        if (kind == MailKind.GUEST_CAME) {
            return came(card, state, came, now);
        }
        if (!card.endsAt().isAfter(now)) {
            return "The session was over before it could be sent.";
        }
        boolean concerned = leading || (state != null && state != BookingState.CANCELLED);
        boolean so = switch (kind) {
            case BOOKED, MOVED_UP, AGREED -> state == BookingState.BOOKED && !card.calledOff();
            case REQUESTED -> state == BookingState.REQUESTED && !card.calledOff();
            case OFFERED -> state == BookingState.OFFERED && !card.calledOff();
            case WAITING -> state == BookingState.WAITING && !card.calledOff();
            case CANCELLED, NOT_AGREED, OFFER_ENDED -> state == BookingState.CANCELLED || state == null;
            case NOT_BACK -> state == BookingState.CANCELLED && !card.calledOff() && !started(card, now);
            case LEFT_LIST -> false;
            case CHANGED, REINSTATED -> concerned && !card.calledOff() && !card.draft();
            case YOU_LEAD -> leading && !card.calledOff() && !card.draft();
            case LEAD_ENDED -> !leading;
            case WITHDRAWN -> leading && card.draft();
            case CALLED_OFF -> card.calledOff();
            case REMINDER -> state == BookingState.BOOKED && !card.calledOff() && !started(card, now);
            case APPROVAL_ASKED, APPROVAL_REMINDED, APPROVAL_MOVED ->
                request == BookingState.REQUESTED && !card.calledOff() && !started(card, now);
            case DIGEST, MINIMUM -> leading && !card.calledOff() && !started(card, now);
            case TOPIC_PLANNED ->
                (state == null || state == BookingState.CANCELLED) && !card.calledOff() && !started(card, now);
            case SWAP_ASKED -> heldOut && !card.calledOff() && !started(card, now);
            case SWAP_DECLINED -> state == BookingState.BOOKED && !card.calledOff() && !started(card, now);
            case GUEST_CONFIRM, GUEST_IS_STAFF -> !card.calledOff() && !started(card, now);
            case GUEST_CAME -> came;
        };
        return so ? null : OTHERWISE;
    }

    /** What is said of a session that was, as long as its links work. */
    private static @Nullable String came(
            SessionCard card, @Nullable BookingState state, boolean came, LocalDateTime now) {
        return now.toLocalDate().isAfter(GuestDesk.lastDay(card.date()))
                ? "Its link worked no more before it could be sent."
                : came && state != BookingState.BOOKED ? null : OTHERWISE;
    }

    private static boolean started(SessionCard card, LocalDateTime now) {
        return !card.startsAt().isAfter(now);
    }
}
