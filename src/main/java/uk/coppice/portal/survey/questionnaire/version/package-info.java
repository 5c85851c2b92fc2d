/** The versions of questionnaires: those of the files, and those made in the browser. */
@NullMarked
@NamedInterface("questionnaire")
package uk.coppice.portal.survey.questionnaire.version;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
