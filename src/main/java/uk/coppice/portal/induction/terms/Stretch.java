package uk.coppice.portal.induction.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.StaffHistory;

/**
 * Days in which a teacher worked the same hours at the same place.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param fte full-time equivalent of all teaching posts together, in thousandths, above 0 and at most 1000
 * @param school of the largest of them, by id; null for the central team
 * @param days the school days there
 */
public record Stretch(
        LocalDate from, LocalDate to, int fte, @Nullable Long school, SchoolDays days) {

    private static final int FULL = 1000;

    /**
     * The stretches between two days, in order of time. Only teaching posts count; days without one are in none.
     *
     * @param last how far ahead posts without an end are followed
     */
    static List<Stretch> of(List<StaffHistory.Post> posts, LocalDate first, LocalDate last, SchoolDaysOf daysOf) {
        var teaching = posts.stream()
                .filter(post -> post.group().teaching())
                .filter(post -> !post.start().isAfter(last)
                        && (post.end() == null || !post.end().isBefore(first)))
                .toList();
        var starts = new TreeSet<LocalDate>();
        starts.add(first);
        for (var post : teaching) {
            if (post.start().isAfter(first)) {
                starts.add(post.start());
            }
            var end = post.end();
            if (end != null && end.isBefore(last)) {
                starts.add(end.plusDays(1));
            }
        }
        var stretches = new ArrayList<Stretch>();
        for (var from : starts) {
            var next = starts.higher(from);
            var to = next == null ? last : next.minusDays(1);
            var held = teaching.stream().filter(post -> post.active(from)).toList();
            if (!held.isEmpty()) {
                add(stretches, from, to, held, daysOf);
            }
        }
        return stretches;
    }

    private static void add(
            List<Stretch> stretches, LocalDate from, LocalDate to, List<StaffHistory.Post> held, SchoolDaysOf daysOf) {
        int fte = Math.min(FULL, held.stream().mapToInt(StaffHistory.Post::fte).sum());
        var main = held.stream()
                .max(Comparator.comparingInt(StaffHistory.Post::fte)
                        .thenComparing(StaffHistory.Post::start, Comparator.reverseOrder()))
                .orElseThrow();
        var school = main.school() == null ? null : (Long) main.school().id();
        var before = stretches.isEmpty() ? null : stretches.getLast();
        if (before != null
                && before.fte == fte
                && java.util.Objects.equals(before.school, school)
                && before.to.plusDays(1).equals(from)) {
            stretches.set(stretches.size() - 1, new Stretch(before.from, to, fte, school, before.days));
        } else {
            stretches.add(new Stretch(from, to, fte, school, daysOf.school(school)));
        }
    }
}
