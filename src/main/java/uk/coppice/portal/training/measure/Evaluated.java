package uk.coppice.portal.training.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.AcademicYear;

/**
 * An evaluation of a session or series that is over, and how its overall question came out.
 *
 * @param survey the survey behind it
 * @param imported whether a file brought it; otherwise it was held in the portal, and trust-led
 * @param session what it is of; 0 for a series
 * @param series what it is of; null for a session
 * @param lastDay of the session or series
 * @param pool the evaluation under which it is shown; 0 while it waits for more answers
 * @param closing rises in the order of closing; 0 for one from a file
 * @param answers people who answered
 * @param rated people who gave an overall rating
 * @param good people who rated it good or very good
 * @param blank people who left the overall rating out
 */
record Evaluated(
        long survey,
        boolean imported,
        long session,
        @Nullable String series,
        LocalDate lastDay,
        long pool,
        long closing,
        int answers,
        int rated,
        int good,
        int blank) {

    private static final String OF_THE_YEAR =
            "SELECT survey_id, imported, session_id, series_code, last_day, pool, closing, "
                    + "answers, rated, rated_good, not_rated FROM evaluation WHERE last_day BETWEEN :first AND :last "
                    + "AND kind IN ('SESSION', 'SERIES') AND (imported = TRUE OR (closing IS NOT NULL AND trust_led = TRUE))";

    /** All of training held in a year: those from files, and those closed in the portal that were of trust-led training. */
    static List<Evaluated> of(JdbcClient jdbc, AcademicYear year) {
        return jdbc.sql(OF_THE_YEAR)
                .param("first", year.firstDay())
                .param("last", year.lastDay())
                .query((row, n) -> new Evaluated(
                        row.getLong(1),
                        row.getBoolean(2),
                        row.getLong(3),
                        row.getString(4),
                        Objects.requireNonNull(row.getObject(5, LocalDate.class)),
                        row.getLong(6),
                        row.getLong(7),
                        row.getInt(8),
                        row.getInt(9),
                        row.getInt(10),
                        row.getInt(11)))
                .list();
    }
}
