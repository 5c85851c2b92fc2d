/** The plan's figure about induction. */
@NullMarked
package uk.coppice.portal.induction.measure;

import org.jspecify.annotations.NullMarked;
