package uk.coppice.portal.training;

/** Where a session stands. Only a delivered one counts in any figure. */
public enum SessionStatus {
    /** Being planned: only those who plan or lead it see it. */
    DRAFT,
    PLANNED,
    DELIVERED,
    CANCELLED
}
