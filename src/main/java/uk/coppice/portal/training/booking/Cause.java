package uk.coppice.portal.training.booking;

/** Why the state of a place changed. */
public enum Cause {
    /** The delegate did it. */
    OWN,
    /** Somebody did it for the delegate. */
    ON_BEHALF,
    /** The induction lead put the delegate on a seminar. */
    ENROLMENT,
    /** A place came free for the first in line. */
    QUEUE,
    /** A colleague gave the place, or took it. */
    SWAP,
    /** The school agreed. */
    APPROVED,
    /** The school did not agree. */
    DECLINED,
    /** An offer was not taken, or a request not decided on, in time. */
    EXPIRED,
    /** The delegate has no post on the session's day, as somebody who leaves before it. */
    LEAVER,
    /** The delegate, whose place was released for leaving, has a post on the session's day after all. */
    STAYING,
    /** The session has been moved since to a day on which the delegate has no post. */
    PLANNING
}
