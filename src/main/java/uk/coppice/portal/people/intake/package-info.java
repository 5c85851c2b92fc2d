/** The files of schools, staff and long absences: one class each that reads and writes it. */
@NullMarked
package uk.coppice.portal.people.intake;

import org.jspecify.annotations.NullMarked;
