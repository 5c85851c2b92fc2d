/** What questionnaires and answer sheets must be. */
@NullMarked
package uk.coppice.portal.survey.questionnaire;

import org.jspecify.annotations.NullMarked;
