/** The pages of inquiries: one's own, those that one leads, what colleagues found, and what anybody may read. */
@NullMarked
package uk.coppice.portal.improvement.inquiry.ui;

import org.jspecify.annotations.NullMarked;
