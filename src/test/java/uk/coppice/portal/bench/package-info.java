/** How quick the portal is, as figures to read: {@code ./portal bench}. Nothing here can fail for being slow. */
@NullMarked
package uk.coppice.portal.bench;

import org.jspecify.annotations.NullMarked;
