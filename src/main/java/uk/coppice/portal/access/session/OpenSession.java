package uk.coppice.portal.access.session;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.access.SignInWay;

/**
 * A place where somebody is signed in, as they see it.
 *
 * @param provider its key in the settings; null without one
 * @param device such as: Chrome on Android
 * @param startedAt on the wall clock
 * @param lastSeenAt on the wall clock, to the minute
 * @param current whether it is the one that asks
 */
public record OpenSession(
        long id,
        SignInWay way,
        @Nullable String provider,
        String device,
        LocalDateTime startedAt,
        LocalDateTime lastSeenAt,
        boolean current) {}
