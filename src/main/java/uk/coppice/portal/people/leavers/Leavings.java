package uk.coppice.portal.people.leavers;

import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who leaves: somebody whose trust post ends with no other running on past that day and none beginning within 31 days of
 * it. The same of one school tells who left it, also for another of the trust. Source: 'turnover' in the definition of the
 * plan's figures.
 */
final class Leavings {

    /** Somebody who begins again within so many days has not left. */
    static final int BACK_WITHIN_DAYS = 31;

    private final Long2ObjectMap<List<TrustPost>> byPerson = new Long2ObjectLinkedOpenHashMap<>();
    private @Nullable Map<@Nullable Long, Leavings> byWorkplace;

    /** @param posts of every person asked about, those up to 31 days past the last day asked about included */
    Leavings(Iterable<TrustPost> posts) {
        posts.forEach(post -> byPerson.computeIfAbsent(post.personId(), id -> new ArrayList<>(1))
                .add(post));
    }

    /**
     * Somebody who leaves a school but not the trust.
     *
     * @param leaving of the school
     * @param workplaces where they work on, by name
     */
    record Move(Leaving leaving, List<String> workplaces) {}

    /** Every leaving of the trust with its last day between two days, both inclusive, in order of the days. */
    List<Leaving> ofTrust(LocalDate from, LocalDate to) {
        return all(from, to);
    }

    /** Every leaving of a school; null asks for the central team. Moves inside the trust are among them. */
    List<Leaving> ofSchool(@Nullable Long school, LocalDate from, LocalDate to) {
        return at(school).ofTrust(from, to);
    }

    /** Those who leave a school or the central team, but not the trust, in order of the days. */
    List<Move> moves(LocalDate from, LocalDate to) {
        var moves = new ArrayList<Move>();
        for (var workplace : workplaces()) {
            for (var leaving : ofSchool(workplace, from, to)) {
                var stayed = staying(leaving.personId(), leaving.day());
                if (!stayed.isEmpty()) {
                    moves.add(new Move(
                            leaving,
                            stayed.stream()
                                    .map(TrustPost::workplace)
                                    .distinct()
                                    .sorted()
                                    .toList()));
                }
            }
        }
        moves.sort(Comparator.comparing((Move move) -> move.leaving().day())
                .thenComparingLong(move -> move.leaving().personId()));
        return moves;
    }

    /** The last leaving of each person, the latest first. */
    static List<Leaving> lastOfEach(List<Leaving> leavings) {
        var seen = new HashSet<Long>();
        return leavings.reversed().stream()
                .filter(leaving -> seen.add(leaving.personId()))
                .toList();
    }

    /** Everyone with a trust post that ends between two days, whether they leave or not. */
    Set<Long> withAnEnd(LocalDate from, LocalDate to) {
        var people = new LinkedHashSet<Long>();
        byPerson.values().stream().flatMap(Collection::stream).forEach(post -> {
            var end = post.end();
            if (end != null && !end.isBefore(from) && !end.isAfter(to) && post.endsOn(end)) {
                people.add(post.personId());
            }
        });
        return people;
    }

    /** How many people have a post of the trust on a day. */
    long headcount(LocalDate day) {
        return byPerson.values().stream()
                .filter(posts -> posts.stream().anyMatch(post -> post.held(day)))
                .count();
    }

    /** How many people have a post at a school on a day; null asks for the central team. */
    long headcount(@Nullable Long school, LocalDate day) {
        return at(school).headcount(day);
    }

    /** The full-time equivalents of a day, in thousandths. */
    long fte(LocalDate day) {
        return byPerson.values().stream()
                .flatMap(Collection::stream)
                .filter(post -> post.held(day))
                .mapToLong(TrustPost::fte)
                .sum();
    }

    /** The posts of one workplace alone: sorted out once, or each school would look through everybody's again. */
    private Leavings at(@Nullable Long school) {
        if (byWorkplace == null) {
            Map<@Nullable Long, List<TrustPost>> sorted = new HashMap<>();
            byPerson.values()
                    .forEach(posts ->
                            posts.forEach(post -> sorted.computeIfAbsent(workplace(post), place -> new ArrayList<>())
                                    .add(post)));
            Map<@Nullable Long, Leavings> each = new HashMap<>();
            sorted.forEach((place, posts) -> each.put(place, new Leavings(posts)));
            byWorkplace = each;
        }
        var here = byWorkplace.get(school);
        return here == null ? new Leavings(List.of()) : here;
    }

    private static @Nullable Long workplace(TrustPost post) {
        var school = post.school();
        return school == null ? null : (Long) school.id();
    }

    private List<Leaving> all(LocalDate from, LocalDate to) {
        var leavings = new ArrayList<Leaving>();
        byPerson.forEach((person, posts) -> {
            Map<LocalDate, List<TrustPost>> ending = Map.of();
            for (var post : posts) {
                var end = post.end();
                if (end != null && !end.isBefore(from) && !end.isAfter(to) && post.endsOn(end)) {
                    if (ending.isEmpty()) {
                        ending = new TreeMap<>();
                    }
                    ending.computeIfAbsent(end, day -> new ArrayList<>(1)).add(post);
                }
            }
            ending.forEach((day, ended) -> {
                if (staying(person, day).isEmpty()) {
                    leavings.add(new Leaving(person, day, ended));
                }
            });
        });
        leavings.sort(Comparator.comparing(Leaving::day).thenComparingLong(Leaving::personId));
        return leavings;
    }

    private List<TrustPost> staying(long person, LocalDate day) {
        return byPerson.getOrDefault(person, List.of()).stream()
                .filter(post -> post.runsOnPast(day) || post.beginsWithin(day, BACK_WITHIN_DAYS))
                .toList();
    }

    private Set<@Nullable Long> workplaces() {
        var workplaces = new LinkedHashSet<@Nullable Long>();
        byPerson.values().stream()
                .flatMap(Collection::stream)
                .map(Leavings::workplace)
                .forEach(workplaces::add);
        return workplaces;
    }
}
