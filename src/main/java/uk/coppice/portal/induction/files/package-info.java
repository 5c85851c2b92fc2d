/** What leaves the portal about inductions: the appropriate body's columns, and the pack for a teacher's next school. */
@NullMarked
package uk.coppice.portal.induction.files;

import org.jspecify.annotations.NullMarked;
