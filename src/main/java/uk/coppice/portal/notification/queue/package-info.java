/** The queue of mails: what happened becomes mails, mails go out once, an administrator looks on. */
@NullMarked
package uk.coppice.portal.notification.queue;

import org.jspecify.annotations.NullMarked;
