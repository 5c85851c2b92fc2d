/** The pages on which sessions and series are planned. */
@NullMarked
package uk.coppice.portal.training.planning.ui;

import org.jspecify.annotations.NullMarked;
