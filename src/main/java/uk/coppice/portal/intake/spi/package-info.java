/** What a module implements to plug into the intake. */
@NullMarked
@NamedInterface("spi")
package uk.coppice.portal.intake.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
