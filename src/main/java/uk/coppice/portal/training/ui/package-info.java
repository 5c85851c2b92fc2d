/**
 * The pages of training. Other modules link to them through {@link TrainingNavigation}, and write reflections with the
 * dialog that these pages have.
 */
@NullMarked
@NamedInterface("ui")
package uk.coppice.portal.training.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
