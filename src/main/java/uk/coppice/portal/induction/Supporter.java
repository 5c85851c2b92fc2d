package uk.coppice.portal.induction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who stands by an early career teacher for a time.
 *
 * @param kind as what
 * @param personId who
 * @param name first and last name
 * @param from first day
 * @param to last day, inclusive; null: until further notice
 * @param inPost whether they work for the trust today; a mentor who left is no support
 */
public record Supporter(
        SupportKind kind,
        long personId,
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        boolean inPost) {

    /** Whether they are it on a day. */
    public boolean on(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
