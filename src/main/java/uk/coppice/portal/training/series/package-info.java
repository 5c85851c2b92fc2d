/** The sessions of series and who was there, for modules that ask more of a series than its pages do. Reads only. */
@NullMarked
@NamedInterface("series")
package uk.coppice.portal.training.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
