package uk.coppice.portal.people.leavers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's last day in the trust or at a school.
 *
 * @param personId who
 * @param day the last day, inclusive
 * @param posts those that end that day, the largest first, of equal ones the oldest
 */
record Leaving(long personId, LocalDate day, List<TrustPost> posts) {

    private static final Comparator<TrustPost> LARGEST = Comparator.comparingInt(TrustPost::fte)
            .reversed()
            .thenComparing(TrustPost::start)
            .thenComparingLong(TrustPost::id);

    Leaving {
        posts = posts.stream().sorted(LARGEST).toList();
    }

    /** The post that it is known by. */
    TrustPost main() {
        return posts.getFirst();
    }

    /** The reason of the largest post that has one; null when none is recorded. */
    @Nullable
    String reason() {
        return posts.stream()
                .map(TrustPost::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The destination of the largest post that has one; null when none is recorded. */
    @Nullable
    String destination() {
        return posts.stream()
                .map(TrustPost::destination)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The full-time equivalents that end, together, in thousandths. */
    int fte() {
        return posts.stream().mapToInt(TrustPost::fte).sum();
    }

    /** Nothing of a person belongs into a log. */
    @Override
    public String toString() {
        return "Leaving of " + personId;
    }
}
