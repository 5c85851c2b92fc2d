/** Mails to people who have no account. Nothing of one is kept once it is sent. */
@NullMarked
package uk.coppice.portal.notification.open;

import org.jspecify.annotations.NullMarked;
