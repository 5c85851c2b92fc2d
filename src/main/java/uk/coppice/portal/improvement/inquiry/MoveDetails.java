package uk.coppice.portal.improvement.inquiry;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a step needs beside the will to take it.
 *
 * @param reason why; empty where none is asked
 * @param checks what a reviewer has looked at
 * @param publishedOn the day of publication; null but for a publication
 * @param address where it is published; empty: on the portal's own public page
 */
public record MoveDetails(
        String reason, Set<ReviewCheck> checks, @Nullable LocalDate publishedOn, String address) {

    /** The longest reason. */
    public static final int LONGEST_REASON = 1000;
    /** The longest address. */
    public static final int LONGEST_ADDRESS = 500;

    public MoveDetails {
        checks = Set.copyOf(checks);
    }

    /** For a step that asks nothing. */
    public static MoveDetails none() {
        return because("");
    }

    /** For a step that asks why. */
    public static MoveDetails because(String reason) {
        return new MoveDetails(reason, Set.of(), null, "");
    }

    /** For a review. */
    public static MoveDetails checked(Set<ReviewCheck> checks) {
        return new MoveDetails("", checks, null, "");
    }

    /** For a publication. */
    public static MoveDetails published(@Nullable LocalDate on, String address) {
        return new MoveDetails("", Set.of(), on, address);
    }
}
