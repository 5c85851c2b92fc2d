package uk.coppice.portal.training.planning;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a change of a session meant for those booked.
 *
 * @param movedUp how many were given a place from the waiting list
 * @param clashing how many of those with a place now have something else at its time
 * @param overCover the schools that now have more staff out than their cover limit, by name
 */
public record Outcome(int movedUp, int clashing, List<String> overCover) {

    static final Outcome NOTHING = new Outcome(0, 0, List.of());

    Outcome and(Outcome other) {
        return new Outcome(
                movedUp + other.movedUp,
                clashing + other.clashing,
                Stream.concat(overCover.stream(), other.overCover.stream())
                        .distinct()
                        .toList());
    }
}
