/** Versions of questionnaires. */
@NullMarked
package uk.coppice.portal.survey.questionnaire.version;

import org.jspecify.annotations.NullMarked;
