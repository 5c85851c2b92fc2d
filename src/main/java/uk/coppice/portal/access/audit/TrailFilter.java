package uk.coppice.portal.access.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.audit.Act;

/**
 * What somebody looks for in the trail.
 *
 * @param about the start of a name, or a staff number, of the person whom rows are about; empty: anybody
 * @param who as above, of the person who did it; or the start of what an administrator without a record, the command
 *     line or the portal itself is called
 * @param what one of {@link AuditTrail#whats}; empty: anything
 * @param from and to the first and the last day; null: no bound
 */
public record TrailFilter(
        String about,
        String who,
        @Nullable Act act,
        String what,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final TrailFilter NONE = new TrailFilter("", "", null, "", null, null);
}
