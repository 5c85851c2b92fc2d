/** The page on which schools are kept. */
@NullMarked
package uk.coppice.portal.people.schools.ui;

import org.jspecify.annotations.NullMarked;
