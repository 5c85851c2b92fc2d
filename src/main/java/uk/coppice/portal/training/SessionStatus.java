package uk.coppice.portal.training;

/** Where a session stands. Only a delivered one counts in any figure. */
public enum SessionStatus {
    PLANNED,
    DELIVERED,
    CANCELLED
}
