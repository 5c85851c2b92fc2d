package uk.coppice.portal.training.evaluation;

import java.time.LocalDate;
import uk.coppice.portal.platform.AcademicYear;

/**
 * When the evaluations of an academic year are all in. A figure of the whole year may only be shown once none is added to
 * it any more, or its growth would tell what few people said: so a register that is finished long after the year asks
 * nobody.
 */
public final class EvaluationYear {

    private static final int LATEST_DAYS = 30;

    private EvaluationYear() {}

    /** The last day on which an evaluation of training held in a year opens. */
    static LocalDate latestOpening(AcademicYear year) {
        return year.lastDay().plusDays(LATEST_DAYS);
    }

    /** Whether no evaluation of a year opens any more; some may still be open. */
    public static boolean noneOpensFrom(AcademicYear year, LocalDate today) {
        return today.isAfter(latestOpening(year));
    }
}
