package uk.coppice.portal.training.interest;

/** Where a wish for training stands. */
public enum TopicState {
    OPEN,
    /** A session comes of it. */
    PLANNED,
    /** Nothing comes of it, for a reason that is given. */
    CLOSED
}
