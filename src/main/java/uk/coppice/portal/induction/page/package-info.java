/** An induction put together for one who may see it: for the page, the pack and the list. */
@NullMarked
@NamedInterface("page")
package uk.coppice.portal.induction.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
