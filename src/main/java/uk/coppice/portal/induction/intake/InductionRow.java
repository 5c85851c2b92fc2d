package uk.coppice.portal.induction.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.induction.Outcome;
import uk.coppice.portal.induction.outcome.Decided;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.intake.spi.Row;

/**
 * A sound row of inductions.csv.
 *
 * @param decided null while the appropriate body has decided nothing
 * @param mentor null: the file names none, and who is it stays
 * @param tutor the same
 */
record InductionRow(
        long person,
        String series,
        LocalDate startedOn,
        BigDecimal terms,
        @Nullable Decided decided,
        @Nullable Long mentor,
        @Nullable Long tutor) {

    private static final Pattern TERMS = Pattern.compile("\\d{1,2}(\\.\\d)?");
    private static final BigDecimal LEAST = BigDecimal.ONE;
    private static final BigDecimal MOST = BigDecimal.valueOf(18);
    private static final int LONGEST_SERIES = 40;

    /** Reads a row; null when something in it is bad, which has been reported. */
    static @Nullable InductionRow read(Row row, Keys staff) {
        long person = row.reference("staff_no", staff, "a staff number");
        String series = row.text("series", LONGEST_SERIES);
        var startedOn = row.date("started_on");
        var terms = terms(row);
        var decided = decided(row, startedOn);
        var mentor = supporter(row, "mentor", staff, person);
        var tutor = supporter(row, "tutor", staff, person);
        if (row.sound("mentor", "tutor") && mentor != null && mentor.equals(tutor)) {
            row.bad("tutor", "somebody else than the mentor: the mentor has no part in assessing");
        }
        return row.sound() ? new InductionRow(person, series, startedOn, terms, decided, mentor, tutor) : null;
    }

    private static BigDecimal terms(Row row) {
        String text = row.value("terms");
        if (TERMS.matcher(text).matches()) {
            var terms = new BigDecimal(text).setScale(1);
            if (terms.compareTo(LEAST) >= 0 && terms.compareTo(MOST) <= 0) {
                return terms;
            }
        }
        row.bad("terms", "a number of terms from 1 to 18, with at most one decimal; six for most teachers");
        return LEAST;
    }

    private static @Nullable Decided decided(Row row, LocalDate startedOn) {
        var on = row.optionalDate("outcome_on");
        if (row.value("outcome").isEmpty()) {
            if (on != null) {
                row.bad("outcome_on", "nothing, as there is no outcome");
            }
            return null;
        }
        var outcome = row.choice("outcome", Arrays.asList(Outcome.values()), Outcome::code);
        if (on == null) {
            if (row.sound("outcome_on")) {
                row.bad("outcome_on", "the day on which the outcome was decided, such as 2026-07-17");
            }
            return null;
        }
        if (row.sound("started_on") && on.isBefore(startedOn)) {
            row.bad("outcome_on", "the day of started_on, which is " + startedOn + ", or a later day");
        }
        return new Decided(outcome, on, "");
    }

    private static @Nullable Long supporter(Row row, String column, Keys staff, long person) {
        if (row.value(column).isEmpty()) {
            return null;
        }
        long id = row.reference(column, staff, "a staff number");
        if (id == person && id > 0) {
            row.bad(column, "somebody else than the early career teacher");
        }
        return id;
    }
}
