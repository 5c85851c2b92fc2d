package uk.coppice.portal.induction.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.induction.Induction;
import uk.coppice.portal.induction.InductionAccess;
import uk.coppice.portal.induction.InductionCourses;
import uk.coppice.portal.induction.Inductions;
import uk.coppice.portal.induction.review.Review;
import uk.coppice.portal.induction.review.ReviewItem;
import uk.coppice.portal.induction.review.Reviews;

/** How the running inductions of others stand, as far as the current viewer sees: enough to filter and sort them. */
@Component
class Standings {

    private final Inductions inductions;
    private final InductionCourses courses;
    private final Reviews reviews;
    private final InductionAccess access;

    Standings(Inductions inductions, InductionCourses courses, Reviews reviews, InductionAccess access) {
        this.inductions = inductions;
        this.courses = courses;
        this.reviews = reviews;
        this.access = access;
    }

    /**
     * One of them. In order: what is overdue, what is due, then by name.
     *
     * @param next the state of the review that most needs somebody; null: none, or not for the viewer
     * @param track whether the latest review says on track; null: none, or not for the viewer
     */
    record Standing(
            Inductions.Named named,
            ReviewItem.@Nullable State next,
            @Nullable Boolean track) implements Comparable<Standing> {

        private static final Comparator<Standing> ORDER = Comparator.comparing(
                        (Standing one) -> one.next != ReviewItem.State.OVERDUE)
                .thenComparing(one -> one.next != ReviewItem.State.DUE)
                .thenComparing(one -> one.named.lastName())
                .thenComparing(one -> one.named.firstName())
                .thenComparing(one -> one.named.staffNo());

        Induction induction() {
            return named.induction();
        }

        boolean matches(InductionLine.Filter filter) {
            return filter.matches(true, next, track, named.supported());
        }

        /** Whether first, last or whole name or staff number begins with the text. */
        boolean named(String typed) {
            String start = typed.strip().toLowerCase(Locale.UK);
            return Stream.of(named.firstName() + " " + named.lastName(), named.lastName(), named.staffNo())
                    .anyMatch(name -> name.toLowerCase(Locale.UK).startsWith(start));
        }

        @Override
        public int compareTo(Standing other) {
            return ORDER.compare(this, other);
        }

        /** Says nothing of how the teacher stands. */
        @Override
        public String toString() {
            return "induction " + named.induction().id();
        }
    }

    List<Standing> running() {
        var running = inductions.runningOfOthers();
        var all = running.stream().map(Inductions.Named::induction).toList();
        var seen = access.reviewsSeen(all.stream().map(Induction::id).toList());
        var seeing = all.stream().filter(one -> seen.contains(one.id())).toList();
        var items = reviews.standing(seeing, courses.of(seeing));
        return running.stream()
                .map(one -> standing(one, items.getOrDefault(one.induction().id(), List.of())))
                .toList();
    }

    private static Standing standing(Inductions.Named named, List<ReviewItem> items) {
        return new Standing(
                named,
                ReviewItem.next(items).map(ReviewItem::state).orElse(null),
                ReviewItem.latest(items).map(Review::onTrack).orElse(null));
    }
}
