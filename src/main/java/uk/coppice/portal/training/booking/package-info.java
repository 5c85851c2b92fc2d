/** The rules of booking: each a small class with a reason that a teacher understands. No Spring, no database. */
@NullMarked
package uk.coppice.portal.training.booking;

import org.jspecify.annotations.NullMarked;
