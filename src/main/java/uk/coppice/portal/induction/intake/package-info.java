/** The file of inductions. */
@NullMarked
package uk.coppice.portal.induction.intake;

import org.jspecify.annotations.NullMarked;
