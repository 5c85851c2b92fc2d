package uk.coppice.portal.people.leavers;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One leaving, with what is recorded of its reason and by whom.
 *
 * @param leaver who and when
 * @param reason code; null when none is recorded
 * @param destination code; null when none is recorded
 * @param changes who recorded what, the latest first
 */
public record LeavingDetails(
        Leaver leaver, @Nullable String reason, @Nullable String destination, List<Change> changes) {

    /**
     * A reason as it was recorded in the portal.
     *
     * @param at on the wall clock
     * @param by a name
     * @param words the reason and the destination
     */
    public record Change(LocalDateTime at, String by, String words) {

        /** Nothing of a person belongs into a log. */
        @Override
        public String toString() {
            return "Change of " + at;
        }
    }

    /** Nothing of a person belongs into a log. */
    @Override
    public String toString() {
        return "Details of " + leaver;
    }
}
