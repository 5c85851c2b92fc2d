package uk.coppice.portal.training.booking;

/** The state of one delegate's place. */
public enum BookingState {
    BOOKED(true),
    /** Booked, if somebody at the delegate's school agrees. */
    REQUESTED(true),
    /** Free for this delegate from the waiting list, if they take it in time. */
    OFFERED(true),
    /** In line for a place that comes free. */
    WAITING(false),
    CANCELLED(false);

    private final boolean holdsPlace;

    BookingState(boolean holdsPlace) {
        this.holdsPlace = holdsPlace;
    }

    /** Whether nobody else can have the place. */
    public boolean holdsPlace() {
        return holdsPlace;
    }
}
