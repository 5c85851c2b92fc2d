/** The pages on which training is evaluated, and on which its leads read what came of it. */
@NullMarked
package uk.coppice.portal.training.evaluation.ui;

import org.jspecify.annotations.NullMarked;
