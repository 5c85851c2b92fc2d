/** What the audit trail keeps: who saw, took away or changed which confidential thing. The access module writes it down. */
@NullMarked
package uk.coppice.portal.platform.audit;

import org.jspecify.annotations.NullMarked;
