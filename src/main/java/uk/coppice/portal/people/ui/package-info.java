/** The page on which term dates are kept. */
@NullMarked
package uk.coppice.portal.people.ui;

import org.jspecify.annotations.NullMarked;
