package uk.coppice.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.intake.spi.Problem;

/** progression-offers.csv, and what staff.csv says of leavers. */
class ProgressionOffersImportTest extends ImportTestBase {

    private static final String HEAD = "staff_no,offered_on,type,scope,basis,response";

    ProgressionOffersImportTest(Intake intake, JdbcClient jdbc, TransactionTemplate transaction) {
        super(intake, jdbc, transaction);
    }

    @Test
    void theSameFileAgainChangesNothingAndAnAnswerMayComeLater() {
        files.write("progression-offers", HEAD, "S1,2026-02-23,leadership,school,permanent,pending");
        assertThat(run().written()).isTrue();
        assertThat(problems).isEmpty();
        assertThat(run().written()).isFalse();

        files.write("progression-offers", HEAD, "S1,2026-02-23,leadership,school,permanent,accepted");
        assertThat(run().written()).isTrue();
        assertThat(value("SELECT answer FROM progression_offer")).isEqualTo("ACCEPTED");
        files.write("progression-offers", HEAD, "S1,2026-02-23,leadership,school,permanent,pending");
        assertThat(run().written()).isFalse();
        assertThat(value("SELECT answer FROM progression_offer")).isEqualTo("ACCEPTED");
        files.write("progression-offers", HEAD, "S1,2026-02-23,coordination,school,permanent,pending");
        assertThat(run().written()).isTrue();
        assertThat(count("progression_offer")).isEqualTo(2);
    }

    @Test
    void everyBadRowIsToldAndNothingKept() {
        files.write(
                "progression-offers",
                HEAD,
                "S1,2026-02-23,leadership,school,permanent,pending",
                "S1,2026-02-23,leadership,school,permanent,accepted",
                "S99,2026-02-23,leadership,school,permanent,pending",
                "S1,23/02/2026,leadership,school,permanent,pending",
                "S1,2026-02-23,promotion,county,forever,perhaps",
                "S1,2026-02-30,,,,");
        assertThat(run().written()).isFalse();
        assertThat(problems)
                .extracting(problem -> problem.line() + " " + problem.column())
                .contains(
                        "3 staff_no",
                        "4 staff_no",
                        "5 offered_on",
                        "6 type",
                        "6 scope",
                        "6 basis",
                        "6 response",
                        "7 offered_on",
                        "7 type");
        assertThat(problems)
                .extracting(Problem::toString)
                .anyMatch(words -> words.contains("one of leadership, coordination"));
        assertThat(count("progression_offer")).isZero();
    }

    @Test
    void aReasonThatTheSettingsDoNotHoldIsKeptAndTold() {
        files.replace("staff", "2020-09-01,,,", "2020-09-01,2026-08-31,abducted,the_moon");

        var result = run();

        assertThat(problems).isEmpty();
        assertThat(result.written()).isTrue();
        assertThat(value("SELECT leaving_reason FROM post WHERE end_date IS NOT NULL"))
                .isEqualTo("abducted");
        assertThat(result.notes()).anyMatch(note -> note.contains("read as 'other'") && note.contains("abducted"));
        assertThat(result.notes()).anyMatch(note -> note.contains("the_moon"));
    }

    @Test
    void aFileWithoutAReasonTakesNoneAway() {
        files.replace("staff", "2020-09-01,,,", "2020-09-01,2026-08-31,,");
        run();
        change("UPDATE post SET leaving_reason = 'pay', destination = 'retired' WHERE end_date IS NOT NULL");

        assertThat(run().written()).isFalse();
        assertThat(value("SELECT leaving_reason FROM post WHERE end_date IS NOT NULL"))
                .isEqualTo("pay");
        files.replace("staff", "2020-09-01,2026-08-31,,", "2020-09-01,2026-07-31,,");
        assertThat(run().written()).isTrue();
        assertThat(value("SELECT COALESCE(leaving_reason, 'none') FROM post WHERE end_date IS NOT NULL"))
                .isEqualTo("none");
    }
}
