/** What other modules implement so that people can be merged, erased, and told of what concerns them. */
@NullMarked
@NamedInterface("spi")
package uk.coppice.portal.people.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
