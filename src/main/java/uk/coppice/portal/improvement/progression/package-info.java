/** Opportunities offered to single people: who, when, what kind, and what they answered; and roles advertised inside. */
@NullMarked
package uk.coppice.portal.improvement.progression;

import org.jspecify.annotations.NullMarked;
