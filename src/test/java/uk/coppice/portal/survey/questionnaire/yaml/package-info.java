/** Questionnaires as YAML text. */
@NullMarked
package uk.coppice.portal.survey.questionnaire.yaml;

import org.jspecify.annotations.NullMarked;
