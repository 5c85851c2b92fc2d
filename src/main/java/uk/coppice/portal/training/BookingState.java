package uk.coppice.portal.training;

/** The state of one delegate's place. */
public enum BookingState {
    BOOKED,
    CANCELLED
}
