/** The pages of the mid-year survey: planning, answering, codes, receipts, response so far, what is stored. */
@NullMarked
package uk.coppice.portal.survey.midyear.ui;

import org.jspecify.annotations.NullMarked;
