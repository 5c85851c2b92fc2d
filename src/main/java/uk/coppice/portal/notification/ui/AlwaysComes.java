package uk.coppice.portal.notification.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.notification.MailKind;

/** What staff read of the mails that they cannot do without; every kind of mail has its word here or its choice. */
final class AlwaysComes {

    private static final String IN_VAIN =
            "A session of yours is called off, or its time or place changes: so that you don’t travel in vain.";
    private static final String PLACE = "You get a place, lose one, or are offered one: others wait for your answer.";
    private static final String DECIDE =
            "A colleague asks you to agree, or too few come to what you lead: it needs your decision.";

    private static final String ASKED =
            "You are asked in a survey, or how a session was: one email each. Whether you answer is up to you.";

    private AlwaysComes() {}

    /** Each once, in the order of the kinds. */
    static List<String> sentences() {
        return Stream.concat(Arrays.stream(MailKind.values()).map(AlwaysComes::of), Stream.of(ASKED))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Null: there is a choice, it goes to guests, or nothing is written. */
    private static @Nullable String of(MailKind kind) {
        return switch (kind) {
            case CHANGED, CALLED_OFF, REINSTATED -> IN_VAIN;
            // what one did oneself is a choice; these are also what others did
            case BOOKED, CANCELLED, REQUESTED, WAITING -> PLACE;
            case MOVED_UP, AGREED, OFFERED, NOT_AGREED, OFFER_ENDED, NOT_BACK -> PLACE;
            case APPROVAL_ASKED, APPROVAL_REMINDED, APPROVAL_MOVED, MINIMUM -> DECIDE;
            case YOU_LEAD, LEAD_ENDED, WITHDRAWN ->
                "Somebody puts you down to lead a session, or takes you off: so that you know when to be there.";
            case SWAP_ASKED -> "A colleague would like to give you their place: it is yours to take or not.";
            case SWAP_DECLINED -> "A colleague can’t take the place that you wanted to give them: it is still yours.";
            case TOPIC_PLANNED -> "A session comes of a topic that you asked for: you are told first.";
            case REMINDER, DIGEST, LEFT_LIST, GUEST_CONFIRM, GUEST_IS_STAFF, GUEST_CAME -> null;
        };
    }
}
