package uk.coppice.portal.dataprotection.retention;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one rule.
 *
 * @param key its name in the settings
 * @param what what it is about
 * @param keep for how long, in words, with what it counts from: {@code 24 months after their last session}
 * @param why with the source of a rule
 * @param nightly whether it runs every night
 * @param promised whether it does so because it was promised, and cannot be stopped
 * @param count how many would go now
 * @param examples a few of them, in words that name nobody
 * @param last the last run that removed something, or the last of all; null before the first
 */
public record RuleOutlook(
        String key,
        String what,
        String keep,
        String why,
        boolean nightly,
        boolean promised,
        long count,
        List<String> examples,
        @Nullable Run last) {

    /**
     * A run.
     *
     * @param at when it began, on the wall clock
     * @param removed how many went
     * @param whole whether it came to its end
     */
    public record Run(LocalDateTime at, int removed, boolean whole) {}
}
