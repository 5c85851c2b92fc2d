package uk.coppice.portal.training.planning;

/**
 * What a change of a session meant for those booked.
 *
 * @param movedUp how many were given a place from the waiting list
 * @param clashing how many of those with a place now have something else at its time
 */
public record Outcome(int movedUp, int clashing) {

    static final Outcome NOTHING = new Outcome(0, 0);

    Outcome and(Outcome other) {
        return new Outcome(movedUp + other.movedUp, clashing + other.clashing);
    }
}
