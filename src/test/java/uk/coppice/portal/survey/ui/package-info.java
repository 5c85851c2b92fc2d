/** Answering, and keeping questionnaires. */
@NullMarked
package uk.coppice.portal.survey.ui;

import org.jspecify.annotations.NullMarked;
