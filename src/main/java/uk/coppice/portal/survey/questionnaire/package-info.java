/** Questionnaires: their questions, what may be answered to them, and their versions. The model needs no Spring. */
@NullMarked
@NamedInterface("questionnaire")
package uk.coppice.portal.survey.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
