/** The staff portal of a multi-academy trust; each package below is a module with its own charter. */
@NullMarked
package uk.coppice.portal;

import org.jspecify.annotations.NullMarked;
