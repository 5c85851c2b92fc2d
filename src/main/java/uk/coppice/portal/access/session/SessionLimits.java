package uk.coppice.portal.access.session;

import java.time.Duration;
import java.time.Instant;
import uk.coppice.portal.access.SignInSettings;
import uk.coppice.portal.access.SignInWay;

/** For how long a session counts. */
final class SessionLimits {

    private SessionLimits() {}

    /** Whether it is over: nothing done for too long, or signed in too long ago. */
    static boolean over(SignInSettings settings, SignInWay way, Instant started, Instant lastSeen, Instant now) {
        return !now.isBefore(lastSeen.plus(settings.idle())) || !now.isBefore(started.plus(longest(settings, way)));
    }

    static Duration longest(SignInSettings settings, SignInWay way) {
        return way == SignInWay.BREAK_GLASS ? settings.breakGlassLongest() : settings.longest();
    }
}
