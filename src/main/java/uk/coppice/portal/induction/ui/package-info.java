/** Pages of induction. */
@NullMarked
package uk.coppice.portal.induction.ui;

import org.jspecify.annotations.NullMarked;
