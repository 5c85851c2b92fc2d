package uk.coppice.portal.people.intake;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.people.leavers.LeavingReasons;

/** Leaving reasons and destinations of a file that the settings do not hold: kept as they are, and told once each. */
final class UnknownCodes {

    private static final int MOST_TOLD = 10;

    private final LeavingReasons known;
    private final ImportContext context;
    private final Set<String> reasons = new TreeSet<>();
    private final Set<String> destinations = new TreeSet<>();

    UnknownCodes(LeavingReasons known, ImportContext context) {
        this.known = known;
        this.context = context;
    }

    /** Looks at the codes of a row. */
    void look(@Nullable String reason, @Nullable String destination) {
        if (reason != null && known.reason(reason).isEmpty()) {
            reasons.add(reason);
        }
        if (destination != null && known.destination(destination).isEmpty()) {
            destinations.add(destination);
        }
    }

    /** Tells what was found. */
    void tell() {
        if (!reasons.isEmpty()) {
            context.note(
                    "staff.csv: leaving reasons that config/leaving-reasons.yaml does not hold, kept, read as 'other' "
                            + "and counted in the adjusted turnover: " + some(reasons) + ".");
        }
        if (!destinations.isEmpty()) {
            context.note("staff.csv: destinations that config/leaving-reasons.yaml does not hold, kept as they are: "
                    + some(destinations) + ".");
        }
    }

    private static String some(Set<String> codes) {
        return String.join(", ", codes.stream().limit(MOST_TOLD).toList())
                + (codes.size() > MOST_TOLD ? " and " + (codes.size() - MOST_TOLD) + " more" : "");
    }
}
