package uk.coppice.portal.people.schools;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A school as administrators keep it.
 *
 * @param version what a change must name
 * @param staff people with a post there today
 * @param former the numbers it had before, the latest first
 * @param history who changed what, the latest first
 */
public record SchoolFile(
        long id, int version, SchoolFacts facts, int staff, List<Former> former, List<Change> history) {

    /**
     * A number that it had.
     *
     * @param kind 'Code' or 'URN'
     * @param until the first day of the number after it
     */
    public record Former(String kind, String number, LocalDate until) {}

    /** A change; {@code by} null: an administrator without a staff record. */
    public record Change(Instant at, @Nullable String by, String words) {}
}
