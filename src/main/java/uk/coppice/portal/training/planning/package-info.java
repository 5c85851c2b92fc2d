/** Where sessions and series are planned: drafts, changes, calling off, and who may do it. */
@NamedInterface("planning")
@NullMarked
package uk.coppice.portal.training.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
