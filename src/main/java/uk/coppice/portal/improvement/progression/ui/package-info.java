/** The pages of progression offers: the list of those who look after them, and everybody's own. */
@NullMarked
package uk.coppice.portal.improvement.progression.ui;

import org.jspecify.annotations.NullMarked;
