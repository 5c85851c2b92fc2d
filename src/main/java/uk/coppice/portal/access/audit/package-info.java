/**
 * The audit trail: who saw, took away or changed which confidential thing, when and from where. Rows are added, never
 * changed; each past day is sealed, so that a row that was changed, added or taken away later is found out; only the
 * retention of whole days deletes. No value, no answer and no typed text stands in it.
 */
@NullMarked
package uk.coppice.portal.access.audit;

import org.jspecify.annotations.NullMarked;
