/** The administrator for bad days, when no provider answers. */
@NullMarked
package uk.coppice.portal.access.breakglass;

import org.jspecify.annotations.NullMarked;
