/** The pages of the staff directory. */
@NullMarked
package uk.coppice.portal.people.directory.ui;

import org.jspecify.annotations.NullMarked;
