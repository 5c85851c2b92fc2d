/**
 * Figures of surveys that count everybody in one group, as evaluations of training do: small ones shown together, those of
 * files, and who is asked while they are open. Reads counts of closed surveys alone.
 */
@NullMarked
@NamedInterface("evaluation")
package uk.coppice.portal.survey.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
