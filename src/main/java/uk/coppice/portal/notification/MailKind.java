package uk.coppice.portal.notification;

import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.Cause;

/** What a mail says. */
public enum MailKind {
    BOOKED("Booked", true, true),
    MOVED_UP("You have a place", true, true),
    AGREED("Agreed", true, true),
    REQUESTED("Asked for", true, false),
    OFFERED("A place is free for you", true, false),
    WAITING("On the waiting list", true, false),
    /** Somebody left a waiting list by themselves: nothing is written, but what waits about it is dropped. */
    LEFT_LIST("Off the waiting list", true, false),
    CANCELLED("Cancelled", true, false),
    NOT_AGREED("Not agreed", true, false),
    OFFER_ENDED("Offer over", true, false),
    /** To somebody who stays in post after all, and whose place is gone. */
    NOT_BACK("Your place is gone", true, false),
    CHANGED("Changed", true, true),
    CALLED_OFF("Called off", true, false),
    REINSTATED("Takes place after all", true, true),
    /** To staff who lead or co-lead a session from now on. */
    YOU_LEAD("You lead", true, true),
    LEAD_ENDED("You no longer lead", true, false),
    /** To those who lead it: it is a draft again. */
    WITHDRAWN("Not published any more", true, false),
    REMINDER("Reminder", false, false),
    APPROVAL_ASKED("Please decide", false, false),
    APPROVAL_REMINDED("Still to decide", false, false),
    /** To who decides on requests for a place in a session that has moved meanwhile: one mail for all of them. */
    APPROVAL_MOVED("Moved, please decide", false, false),
    DIGEST("Who comes", false, false),
    MINIMUM("Too few so far", false, false),
    /** To somebody who asks for a guest's place: the link that proves the address theirs. */
    GUEST_CONFIRM("Confirm your place", false, false),
    /** To staff who asked for a guest's place. */
    GUEST_IS_STAFF("Sign in to book", false, false),
    /** To a guest who came without a place: the way to their certificate. */
    GUEST_CAME("You were there", false, false),
    TOPIC_PLANNED("You asked for this", false, false),
    SWAP_ASKED("A colleague’s place for you", false, false),
    SWAP_DECLINED("You still have your place", false, false);

    private final String words;
    private final boolean aboutOwnPlace;
    private final boolean tellsOfPlace;

    MailKind(String words, boolean aboutOwnPlace, boolean tellsOfPlace) {
        this.words = words;
        this.aboutOwnPlace = aboutOwnPlace;
        this.tellsOfPlace = tellsOfPlace;
    }

    /** In a word or two, as subjects begin. */
    public String words() {
        return words;
    }

    /** Whether it says how the recipient's own place stands, or whether they lead: then a later one replaces it. */
    public boolean aboutOwnPlace() {
        return aboutOwnPlace;
    }

    /** Whether its reader knows that they have a place, or lead. */
    public boolean tellsOfPlace() {
        return tellsOfPlace;
    }

    /** Whether it gives a place for sure. */
    public boolean givesPlace() {
        return this == BOOKED || this == MOVED_UP || this == AGREED;
    }

    /** Whether it takes a place, or the hope for one, away. */
    public boolean takesPlace() {
        return this == CANCELLED || this == LEFT_LIST || this == NOT_AGREED || this == OFFER_ENDED || this == NOT_BACK;
    }

    /** Whether it says that the reader leads the session, or does not any more. */
    public boolean aboutLeading() {
        return this == YOU_LEAD || endsLeading();
    }

    /** Whether its reader has nothing more to lead. */
    public boolean endsLeading() {
        return this == LEAD_ENDED || this == WITHDRAWN;
    }

    /**
     * Whether this and another are about the same thing: a place, leading, or the session itself, which concerns both. Who
     * gave a place up and leads the session now is told of each.
     */
    public boolean sameMatter(MailKind other) {
        return aboutLeading() == other.aboutLeading() || aboutSession() || other.aboutSession();
    }

    private boolean aboutSession() {
        return this == CHANGED || this == CALLED_OFF || this == REINSTATED;
    }

    /** Whether it goes to somebody who asks for a guest's place, whom the portal does not know yet. */
    public boolean toAsker() {
        return this == GUEST_CONFIRM || this == GUEST_IS_STAFF;
    }

    /** Which choice of the reader's it falls under; null: it always comes. */
    public @Nullable MailChoice choice(@Nullable Cause cause) {
        return switch (this) {
            case BOOKED, REQUESTED, WAITING, CANCELLED, YOU_LEAD, LEAD_ENDED, WITHDRAWN ->
                cause == Cause.OWN ? MailChoice.CONFIRMATIONS : null;
            case REMINDER -> MailChoice.REMINDERS;
            case DIGEST -> MailChoice.DIGESTS;
            default -> null;
        };
    }

    /** What is said of a place that changed. */
    public static MailKind of(@Nullable BookingState before, BookingState after, Cause cause) {
        return switch (after) {
            case BOOKED ->
                switch (cause) {
                    case QUEUE -> MOVED_UP;
                    case APPROVED -> AGREED;
                    default -> BOOKED;
                };
            case REQUESTED -> REQUESTED;
            case OFFERED -> OFFERED;
            case WAITING -> WAITING;
            case CANCELLED -> {
                if (cause == Cause.DECLINED || cause == Cause.EXPIRED && before == BookingState.REQUESTED) {
                    yield NOT_AGREED;
                }
                if (cause == Cause.EXPIRED) {
                    yield OFFER_ENDED;
                }
                if (cause == Cause.STAYING) {
                    yield NOT_BACK;
                }
                yield before == BookingState.WAITING && cause == Cause.OWN ? LEFT_LIST : CANCELLED;
            }
        };
    }
}
