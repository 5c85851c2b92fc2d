package uk.coppice.portal.people.leavers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.coppice.portal.platform.AcademicYear;

/**
 * Why people left, over so many years that nobody stands out: at least ten people together. Years never stand in two
 * pools, and a pool never changes as years are added, so that nothing can be worked out by taking one pool from another.
 * The reasons within a group of reasons are told only of ten people or more. Source: 'Shown with care' in the definition
 * of the plan's figures.
 */
public final class ReasonSpread {

    /** A breakdown of fewer people is not shown. */
    public static final int FLOOR = 10;

    /**
     * What may be shown.
     *
     * @param years that are pooled, the oldest first
     * @param people how many left in them
     * @param groups each group of reasons that somebody left for, in the order of {@link ReasonGroup}
     */
    public record Spread(List<AcademicYear> years, int people, List<Share> groups) {

        /** {@code 2025/26}, or {@code 2023/24 to 2025/26}. */
        public String period() {
            return years.size() == 1 ? years.getFirst().toString() : years.getFirst() + " to " + years.getLast();
        }
    }

    /**
     * A group of reasons.
     *
     * @param group which
     * @param people how many left for a reason of it
     * @param reasons codes and how many, the most frequent first; empty for a group of fewer than ten people
     */
    public record Share(ReasonGroup group, int people, List<Count> reasons) {}

    /**
     * One reason.
     *
     * @param code empty where none is recorded
     * @param people how many
     */
    public record Count(String code, int people) {}

    private ReasonSpread() {}

    /**
     * The pool that a finished year belongs to; empty while there are too few people in it.
     *
     * @param byYear the reasons of everyone who left in each finished year, an empty text for none
     */
    static Optional<Spread> of(
            AcademicYear year, SortedMap<AcademicYear, List<String>> byYear, LeavingReasons reasons) {
        return pools(byYear).stream()
                .filter(pool -> pool.contains(year))
                .findFirst()
                .map(pool -> {
                    var codes = pool.stream()
                            .flatMap(each -> byYear.getOrDefault(each, List.of()).stream())
                            .toList();
                    return new Spread(pool, codes.size(), shares(codes, reasons));
                });
    }

    /**
     * A year with enough people stands alone. Smaller ones wait, from the oldest on, until they are enough together; those
     * that still wait when a large year comes are not shown at all.
     */
    private static List<List<AcademicYear>> pools(SortedMap<AcademicYear, List<String>> byYear) {
        var pools = new ArrayList<List<AcademicYear>>();
        var waiting = new ArrayList<AcademicYear>();
        int people = 0;
        for (var entry : new TreeMap<>(byYear).entrySet()) {
            int left = entry.getValue().size();
            if (left >= FLOOR) {
                pools.add(List.of(entry.getKey()));
                waiting.clear();
                people = 0;
                continue;
            }
            waiting.add(entry.getKey());
            people += left;
            if (people >= FLOOR) {
                pools.add(List.copyOf(waiting));
                waiting.clear();
                people = 0;
            }
        }
        return pools;
    }

    private static List<Share> shares(List<String> codes, LeavingReasons reasons) {
        var shares = new ArrayList<Share>();
        for (var group : ReasonGroup.values()) {
            Map<String, Integer> counts = new HashMap<>();
            codes.stream()
                    .filter(code -> reasons.group(code) == group)
                    .forEach(code -> counts.merge(code, 1, Integer::sum));
            int people = counts.values().stream().mapToInt(Integer::intValue).sum();
            if (people > 0) {
                shares.add(new Share(group, people, people < FLOOR ? List.of() : counts(counts)));
            }
        }
        return shares;
    }

    private static List<Count> counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }
}
