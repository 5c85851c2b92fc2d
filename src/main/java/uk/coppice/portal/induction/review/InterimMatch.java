package uk.coppice.portal.induction.review;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import uk.coppice.portal.induction.terms.Planned;
import uk.coppice.portal.induction.terms.ReviewKind;

/**
 * Tells which interim assessment was held for which leaving. That a teacher leaves is often known late, and not in the
 * order in which it happens: so each that was held belongs to the leaving next to it, and keeps the number under which it
 * was recorded; those still to be held get the numbers that are free.
 */
final class InterimMatch {

    private InterimMatch() {}

    /** The plan with the numbers of interim assessments as they were recorded. */
    static List<Planned> numbered(List<Planned> plan, Collection<Review> recorded) {
        var left = new ArrayList<>(plan.stream()
                .filter(planned -> planned.kind() == ReviewKind.INTERIM)
                .toList());
        var held = recorded.stream()
                .filter(review -> review.kind() == ReviewKind.INTERIM)
                .sorted(Comparator.comparing(Review::heldOn))
                .toList();
        Map<Planned, Integer> numbers = new HashMap<>();
        var used = new HashSet<Integer>();
        for (var review : held) {
            used.add(review.number());
            left.stream()
                    .min(Comparator.comparingLong(planned -> days(planned, review)))
                    .ifPresent(nearest -> {
                        numbers.put(nearest, review.number());
                        left.remove(nearest);
                    });
        }
        int next = 1;
        for (var planned : left) {
            while (used.contains(next)) {
                next++;
            }
            numbers.put(planned, next);
            used.add(next);
        }
        return plan.stream()
                .map(planned -> planned.kind() == ReviewKind.INTERIM
                        ? new Planned(
                                ReviewKind.INTERIM,
                                numbers.getOrDefault(planned, planned.number()),
                                planned.term(),
                                planned.from(),
                                planned.due())
                        : planned)
                .toList();
    }

    private static long days(Planned planned, Review review) {
        return Math.abs(ChronoUnit.DAYS.between(planned.due(), review.heldOn()));
    }
}
