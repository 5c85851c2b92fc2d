/** The staff directory as people browse and edit it: who sees what, what may be changed, and who changed it. */
@NullMarked
@NamedInterface("directory")
package uk.coppice.portal.people.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
