/** The files of guests, sessions and registers: one class each that reads and writes it. */
@NullMarked
package uk.coppice.portal.training.intake;

import org.jspecify.annotations.NullMarked;
