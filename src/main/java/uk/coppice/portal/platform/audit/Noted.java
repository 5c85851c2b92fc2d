package uk.coppice.portal.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something for the audit trail that no single method says. Whoever is signed in, or the portal itself, is written down
 * as the one who did it. Published as an event: within the transaction that does it, so that both are kept or neither;
 * outside of any transaction it is kept by itself. Within one that only reads it waits for the end, as {@link Audited}.
 *
 * @param what as in {@link Audited#what}
 * @param person id of the person whom it is about, if one
 * @param object what a reader knows the thing by; may be empty. Never text that people typed
 */
public record Noted(Act act, String what, @Nullable Long person, String object) {}
