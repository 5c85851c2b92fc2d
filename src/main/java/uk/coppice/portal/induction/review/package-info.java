/** Progress reviews and assessments: recorded by the induction tutor or the head, read by the teacher. Never in a log. */
@NullMarked
@NamedInterface("review")
package uk.coppice.portal.induction.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
