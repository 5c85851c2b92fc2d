package uk.coppice.portal.people.directory;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.StaffGroup;

/**
 * What is typed of a post.
 *
 * @param school null: the central team
 * @param fte full-time equivalent in thousandths, above 0 and at most 1,000
 * @param start first day
 * @param end last day, inclusive; null while it runs
 * @param days the weekdays worked in it; empty: not told
 */
public record PostFacts(
        @Nullable Long school,
        String title,
        StaffGroup group,
        int fte,
        LocalDate start,
        @Nullable LocalDate end,
        Set<DayOfWeek> days)
        implements Serializable {}
