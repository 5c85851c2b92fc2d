package uk.coppice.portal.induction.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.induction.terms.Planned;
import uk.coppice.portal.induction.terms.ReviewKind;

/**
 * A review that is due some day, and what was recorded of it.
 *
 * @param planned what is due
 * @param review what was recorded; null: nothing yet
 * @param state how it stands today
 */
public record ReviewItem(Planned planned, @Nullable Review review, State state) {

    /** So many days before it is due, a review is announced. */
    public static final int ANNOUNCED_DAYS = 28;

    /** How a review stands. */
    public enum State {
        DONE,
        /** Its day has gone by. */
        OVERDUE,
        /** Its day comes within four weeks. */
        DUE,
        LATER,
        /** It was due before the portal knew of the induction, or after its end: nobody is waiting for it. */
        ELSEWHERE
    }

    /** Which review: its kind and number. */
    public record Key(ReviewKind kind, int number) {}

    /**
     * What is due, with what was recorded. A recorded review that is not due any more, because dates moved, stays.
     *
     * @param knownSince since when the portal knows of the induction
     * @param closedOn when it was over; null while it goes on
     */
    public static List<ReviewItem> of(
            List<Planned> plan,
            Map<Key, Review> recorded,
            LocalDate knownSince,
            @Nullable LocalDate closedOn,
            LocalDate today) {
        var items = new ArrayList<ReviewItem>();
        var used = new HashSet<Key>();
        for (var planned : InterimMatch.numbered(plan, recorded.values())) {
            var key = new Key(planned.kind(), planned.number());
            var review = recorded.get(key);
            used.add(key);
            items.add(new ReviewItem(planned, review, state(planned, review, knownSince, closedOn, today)));
        }
        recorded.forEach((key, review) -> {
            if (!used.contains(key)) {
                var planned = new Planned(
                        key.kind(), key.number(), Math.max(1, key.number()), review.heldOn(), review.heldOn());
                items.add(new ReviewItem(planned, review, State.DONE));
            }
        });
        items.sort(Comparator.comparing(item -> item.planned().due()));
        return items;
    }

    private static State state(
            Planned planned,
            @Nullable Review review,
            LocalDate knownSince,
            @Nullable LocalDate closedOn,
            LocalDate today) {
        if (review != null) {
            return State.DONE;
        }
        if (planned.due().isBefore(knownSince) || closedOn != null) {
            return State.ELSEWHERE;
        }
        if (planned.due().isBefore(today)) {
            return State.OVERDUE;
        }
        return planned.due().minusDays(ANNOUNCED_DAYS).isAfter(today) ? State.LATER : State.DUE;
    }

    /** The one that most needs somebody: the first overdue one, else the first due one, else the next. */
    public static Optional<ReviewItem> next(List<ReviewItem> items) {
        for (var state : List.of(State.OVERDUE, State.DUE, State.LATER)) {
            var found = items.stream().filter(item -> item.state == state).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The latest one that was recorded. */
    public static Optional<Review> latest(List<ReviewItem> items) {
        return items.stream()
                .<Review>mapMulti((item, found) -> {
                    if (item.review != null) {
                        found.accept(item.review);
                    }
                })
                .max(Comparator.comparing(Review::heldOn));
    }
}
