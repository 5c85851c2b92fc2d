package uk.coppice.portal.platform.audit;

/**
 * Some work that reads in one transaction: what is noted of it meanwhile for the audit trail is written once that
 * transaction is over, for one that only reads can't write, and before the work counts as done.
 */
@FunctionalInterface
public interface Outermost {

    /** Does the work, then writes down what was noted; nothing is when the work fails. */
    void run(Runnable work);
}
