/** The file of inquiries. */
@NullMarked
package uk.coppice.portal.improvement.inquiry.intake;

import org.jspecify.annotations.NullMarked;
