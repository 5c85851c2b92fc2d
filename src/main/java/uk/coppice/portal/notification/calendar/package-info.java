/** Calendar files: invitations, changes and cancellations that calendars understand. */
@NullMarked
package uk.coppice.portal.notification.calendar;

import org.jspecify.annotations.NullMarked;
