package uk.coppice.portal.induction.terms;

import java.time.LocalDate;

/**
 * A review or an assessment that has to be held.
 *
 * @param kind what
 * @param number tells those of a kind apart: the induction term of a progress review, from 1; the how-manieth leaving of
 *     an interim assessment, from 1; 0 for the others
 * @param term the induction term that it belongs to, from 1
 * @param from first day of that term
 * @param due the last day on which it is in time
 */
public record Planned(ReviewKind kind, int number, int term, LocalDate from, LocalDate due) {

    /** The school-year season that most of its term lies in: {@code Autumn 2026}. */
    public String season() {
        var middle = from.plusDays((due.toEpochDay() - from.toEpochDay()) / 2);
        return switch (middle.getMonth()) {
                    case SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER -> "Autumn ";
                    case JANUARY, FEBRUARY, MARCH -> "Spring ";
                    default -> "Summer ";
                }
                + middle.getYear();
    }
}
