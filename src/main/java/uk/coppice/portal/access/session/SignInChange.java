package uk.coppice.portal.access.session;

import org.jspecify.annotations.Nullable;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.platform.security.Viewer;

/** Somebody came in or is no longer signed in. Published in the transaction that does it. */
public sealed interface SignInChange {

    /** Somebody came in. */
    record Opened(Viewer viewer, SignInWay way, @Nullable String provider, long session, String device)
            implements SignInChange {}

    /**
     * A session counts no more.
     *
     * @param person whose it was; null: an administrator without a staff record
     */
    record Ended(@Nullable Long person, SignInWay way, long session, String device, How how) implements SignInChange {}

    /** How a session ended. */
    enum How {
        /** Signed out, in this browser. */
        SIGNED_OUT,
        /** Ended by the person, from another place. */
        ENDED_ELSEWHERE,
        /** Too long without doing anything, too long in all, or the person is nobody here any more. */
        OVER,
        /** An administrator took the account away. */
        ACCOUNT_TAKEN
    }
}
