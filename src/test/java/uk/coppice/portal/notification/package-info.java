/** Mail and calendar: what is said to whom, when, and that it arrives once. */
@NullMarked
package uk.coppice.portal.notification;

import org.jspecify.annotations.NullMarked;
