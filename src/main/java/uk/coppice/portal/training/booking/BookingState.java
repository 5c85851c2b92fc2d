package uk.coppice.portal.training.booking;

/** The state of one delegate's place. */
public enum BookingState {
    BOOKED,
    /** In line for a place that comes free. */
    WAITING,
    CANCELLED
}
