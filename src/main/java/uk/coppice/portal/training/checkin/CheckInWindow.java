package uk.coppice.portal.training.checkin;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.training.RegisterAccess;
import uk.coppice.portal.training.SessionStatus;

/** When people can check in by themselves: from when the register opens until the session is over. */
final class CheckInWindow {

    private CheckInWindow() {}

    /** Why nobody can check in now, in words; null when they can. */
    static @Nullable String closed(SessionStatus status, LocalDateTime start, LocalDateTime end, LocalDateTime now) {
        return switch (status) {
            case CANCELLED -> "This session was called off.";
            case DRAFT -> "This session is not published yet.";
            case DELIVERED -> "The register is finished already. Ask the lead to add you.";
            case PLANNED -> {
                var opens = start.minus(RegisterAccess.OPENS_BEFORE);
                yield now.isBefore(opens)
                        ? "Check-in opens on " + new DateWords(now.toLocalDate()).moment(opens) + "."
                        : now.isAfter(end) ? "The session is over. Ask the lead to add you." : null;
            }
        };
    }
}
