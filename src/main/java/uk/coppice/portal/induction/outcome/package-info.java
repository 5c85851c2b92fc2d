/** What the appropriate body decides: outcomes and their history. Seen by few; never in a log, an event or an address. */
@NullMarked
package uk.coppice.portal.induction.outcome;

import org.jspecify.annotations.NullMarked;
