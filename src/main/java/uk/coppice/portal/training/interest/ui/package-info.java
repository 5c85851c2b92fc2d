/** The page where staff ask for topics. */
@NullMarked
package uk.coppice.portal.training.interest.ui;

import org.jspecify.annotations.NullMarked;
