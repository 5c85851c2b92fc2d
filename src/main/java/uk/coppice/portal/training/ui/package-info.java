/** The pages of training. Other modules link to them through {@link TrainingNavigation}. */
@NullMarked
package uk.coppice.portal.training.ui;

import org.jspecify.annotations.NullMarked;
