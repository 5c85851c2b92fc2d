package uk.coppice.portal.induction;

import java.time.LocalDate;

/**
 * Days away that were entered for an induction; long absences stand in the directory.
 *
 * @param id its id
 * @param from first day
 * @param to last day, inclusive
 * @param family whether it was statutory family leave; never any other reason
 */
public record AbsenceEntry(long id, LocalDate from, LocalDate to, boolean family) {}
