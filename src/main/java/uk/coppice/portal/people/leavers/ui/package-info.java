/** The pages of leavers and of exit interviews. */
@NullMarked
package uk.coppice.portal.people.leavers.ui;

import org.jspecify.annotations.NullMarked;
