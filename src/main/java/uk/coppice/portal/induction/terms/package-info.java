/**
 * How long an induction takes, and when reviews and assessments are due: worked out from plain data, without a database.
 * Source of every rule here: the statutory guidance 'Induction for early career teachers (England)'.
 */
@NullMarked
@NamedInterface("terms")
package uk.coppice.portal.induction.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
