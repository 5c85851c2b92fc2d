package uk.coppice.portal.training.register;

import java.time.Duration;
import java.time.Instant;

/**
 * Which of two marks stands when one of them waited on a phone without a connection: the one tapped later, whichever
 * was saved first. A mark that only finishing the register gave is nobody's observation, so it always gives way.
 */
final class TapRule {

    /** A tap older than this when it is saved has waited. */
    static final Duration WAITED = Duration.ofSeconds(30);

    private TapRule() {}

    /** Whether the current mark stands against a tap. */
    static boolean stands(MarkSource current, Instant currentTapped, Instant tapped) {
        return current != MarkSource.FINISH && currentTapped.isAfter(tapped);
    }

    /**
     * When a mark was tapped: {@code age} ago, but never in the future, and never before the register opened.
     */
    static Instant tappedAt(Instant now, Duration age, Instant opened) {
        if (age.isNegative()) {
            return now;
        }
        var tapped = age.compareTo(Duration.between(opened, now)) > 0 ? opened : now.minus(age);
        return tapped.isAfter(now) ? now : tapped;
    }

    static MarkSource source(Duration age) {
        return age.compareTo(WAITED) > 0 ? MarkSource.OFFLINE : MarkSource.LEAD;
    }
}
