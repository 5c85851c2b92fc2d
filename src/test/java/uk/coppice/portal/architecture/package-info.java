/** What holds for the whole source: modules, layers, who may do what, and how files look. */
@NullMarked
package uk.coppice.portal.architecture;

import org.jspecify.annotations.NullMarked;
