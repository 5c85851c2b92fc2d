package uk.coppice.portal.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something for the audit trail that no single method says, or that nobody signed in did. Published in the transaction
 * that does it.
 *
 * @param what as in {@link Audited#what}
 * @param person id of the person whom it is about, if one
 * @param object what a reader knows the thing by; may be empty
 */
public record Noted(Act act, String what, @Nullable Long person, String object) {}
