/** What a module implements to plug into the scorecard. */
@NullMarked
@NamedInterface("spi")
package uk.coppice.portal.scorecard.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
