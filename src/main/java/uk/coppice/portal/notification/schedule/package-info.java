/** What is done by the clock: sending, reminding, tidying. */
@NullMarked
package uk.coppice.portal.notification.schedule;

import org.jspecify.annotations.NullMarked;
