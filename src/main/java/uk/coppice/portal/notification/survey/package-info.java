/**
 * Mails about surveys: they ask those invited, and remind those who have not answered. Who is reminded is known to this
 * package and to the reader of the mail, and to nobody else: no page, no log, no count of it.
 */
@NullMarked
package uk.coppice.portal.notification.survey;

import org.jspecify.annotations.NullMarked;
