/** Reads survey files that a trust brings in. */
@NullMarked
package uk.coppice.portal.survey.intake;

import org.jspecify.annotations.NullMarked;
