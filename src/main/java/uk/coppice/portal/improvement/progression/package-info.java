/** Opportunities offered to single people: who, when, what kind, and what they answered; and roles advertised inside. */
@NamedInterface("progression")
@NullMarked
package uk.coppice.portal.improvement.progression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
