/** The public pages for guests: no sign-in, no menu. */
@NullMarked
package uk.coppice.portal.training.guests.ui;

import org.jspecify.annotations.NullMarked;
