/** Questionnaires as YAML text: read with the line of everything that is wrong, and written again. Needs no Spring. */
@NullMarked
package uk.coppice.portal.survey.questionnaire.yaml;

import org.jspecify.annotations.NullMarked;
