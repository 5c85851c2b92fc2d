/** What modules above access implement: roles that follow from what they keep. */
@NullMarked
@NamedInterface("spi")
package uk.coppice.portal.access.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
