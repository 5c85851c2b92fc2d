package uk.coppice.portal.induction.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a teacher was away.
 *
 * @param from first day
 * @param to last day, inclusive; null while it lasts
 * @param family whether it is statutory family leave
 */
public record Away(LocalDate from, @Nullable LocalDate to, boolean family) {}
