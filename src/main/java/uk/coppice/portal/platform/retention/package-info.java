/** How long things are kept: what a module says of its own tables, and the times that the trust has set. */
@NullMarked
package uk.coppice.portal.platform.retention;

import org.jspecify.annotations.NullMarked;
