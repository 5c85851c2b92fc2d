/** The page on which two records are compared and merged. */
@NullMarked
package uk.coppice.portal.people.merge.ui;

import org.jspecify.annotations.NullMarked;
