/** A person's own calendar, under a secret address. */
@NullMarked
package uk.coppice.portal.notification.feed;

import org.jspecify.annotations.NullMarked;
