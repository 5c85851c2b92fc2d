/** Mails about the registers of people, each to one person, in a queue of their own that nobody reads by kind. */
@NullMarked
package uk.coppice.portal.notification.news;

import org.jspecify.annotations.NullMarked;
