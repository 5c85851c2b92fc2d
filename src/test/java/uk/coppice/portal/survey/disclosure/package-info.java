/** Whether anybody can be found in what is shown of a survey. */
@NullMarked
package uk.coppice.portal.survey.disclosure;

import org.jspecify.annotations.NullMarked;
