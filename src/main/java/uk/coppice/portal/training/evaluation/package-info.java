/**
 * Asking those who were there how training was, and what came of it: when an evaluation opens, whom it asks, what the leads
 * are shown. Answers are kept by the module survey, which knows nobody's.
 */
@NullMarked
@NamedInterface("evaluation")
package uk.coppice.portal.training.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
