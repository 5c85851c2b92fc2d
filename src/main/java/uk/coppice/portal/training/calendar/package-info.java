/** The calendar of training as one person sees it: lists, filters, a session's own page. It reads, and changes nothing. */
@NullMarked
@NamedInterface("calendar")
package uk.coppice.portal.training.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
