package uk.coppice.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.intake.spi.Problem;
import uk.coppice.portal.testing.TestClock;

/** inductions.csv: early career teachers, their series, mentors, tutors and outcomes. */
class InductionsImportTest extends ImportTestBase {

    private static final String FILE = "inductions";
    private static final String HEAD = "staff_no,series,started_on,terms,outcome,outcome_on,mentor,tutor";

    private final TestClock clock;

    InductionsImportTest(Intake intake, JdbcClient jdbc, TransactionTemplate transaction, TestClock clock) {
        super(intake, jdbc, transaction);
        this.clock = clock;
    }

    @BeforeEach
    void aTrustWithTwoYearsOfSeries() {
        files.add("staff", "S3,,Cy,Fox,,ASH,Teacher,teacher,1,2020-09-01,,,");
        files.add("staff", "S4,,Di,Fox,,ASH,Teacher,teacher,1,2020-09-01,,,");
        files.add("sessions", "T3,E1B,Seminar,ECT,2026-06-20,15:45,17:00,Online,20,,planned");
        files.add("sessions", "T4,E2,Seminar,ECT,2026-10-20,15:45,17:00,Online,20,,planned");
        clock.set("2026-06-01T12:00");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        inductions("S1,E1,2025-09-01,6,extended,2026-05-20,S3,S4", "S2,E1,2025-11-03,4.5,,,,S4");
        assertThat(run().written()).isTrue();
        assertThat(problems).isEmpty();
        var before = everything();

        assertThat(run().written()).isFalse();
        assertThat(everything()).isEqualTo(before);
        assertThat(value("SELECT outcome FROM induction WHERE outcome_on = '2026-05-20'"))
                .isEqualTo("EXTENDED");
    }

    @Test
    void anotherYearsSeriesComesBesideAndOneOfTheSameYearTakesItsPlace() {
        inductions("S1,E1,2025-09-01,6,,,S3,S4");
        run();
        inductions("S1,E1B,2025-09-01,6,,,S3,S4");
        run();
        assertThat(series()).containsExactly("E1B");

        inductions("S1,E2,2025-09-01,6,,,S3,S4");
        run();
        assertThat(series()).containsExactly("E1B", "E2");
    }

    @Test
    void aSeriesWithoutASessionIsToldAndLaterCorrected() {
        inductions("S1,E9,2025-09-01,6,,,S3,S4");
        assertThat(run().notes()).anyMatch(note -> note.contains("No session of these series is known yet: E9"));

        inductions("S1,E1,2025-09-01,6,,,S3,S4");
        run();
        assertThat(series()).containsExactly("E1");
    }

    @Test
    void anotherMentorIsSoFromTheDayOfTheImport() {
        inductions("S1,E1,2025-09-01,6,,,S3,S4");
        run();
        inductions("S1,E1,2025-09-01,6,,,S2,S4");
        run();

        assertThat(jdbc.sql("SELECT p.staff_no, s.from_date, s.to_date FROM induction_support s "
                                + "JOIN person p ON p.id = s.person_id WHERE s.kind = 'MENTOR' ORDER BY s.from_date")
                        .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                        .list())
                .containsExactly("S3 2025-09-01 2026-05-31", "S2 2026-06-01 null");
        inductions("S1,E1,2025-09-01,6,,,S3,S4");
        run();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM induction_support WHERE kind = 'MENTOR'")
                        .query(Integer.class)
                        .single())
                .as("the same day's correction leaves no third row")
                .isEqualTo(2);
    }

    @Test
    void aFileWithoutAnOutcomeTakesNoneBackAndALaterPassFollowsAnExtension() {
        inductions("S1,E1,2025-09-01,6,extended,2026-05-20,S3,S4");
        run();
        inductions("S1,E1,2025-09-01,6,,,S3,S4");
        run();
        assertThat(value("SELECT outcome FROM induction")).isEqualTo("EXTENDED");

        clock.set("2027-01-10T12:00");
        inductions("S1,E1,2025-09-01,6,pass,2026-12-18,S3,S4");
        run();
        assertThat(value("SELECT outcome FROM induction")).isEqualTo("PASS");
        assertThat(jdbc.sql("SELECT outcome FROM induction_outcome ORDER BY outcome_on")
                        .query(String.class)
                        .list())
                .containsExactly("EXTENDED", "PASS");

        inductions("S1,E1,2025-09-01,6,fail,2026-12-17,S3,S4");
        run();
        assertThat(jdbc.sql("SELECT outcome FROM induction_outcome ORDER BY outcome_on")
                        .query(String.class)
                        .list())
                .as("a pass is corrected, not followed")
                .containsExactly("EXTENDED", "FAIL");
    }

    @Test
    void everyBadRowIsReported() {
        inductions(
                "S1,E1,2025-09-01,6,,,S3,S3",
                "S2,E1,2025-09-01,0.5,,,S3,S4",
                "S3,E1,2025-09-01,6,pass,,S1,S4",
                "S4,E1,2025-09-01,6,,2026-07-17,S4,S1",
                "S1,,2025-09-01,6,perhaps,2025-08-31,S9,S4",
                "S2,E1,2025-09-01,6,pass,2025-08-31,S3,S4");
        run();

        assertThat(problems)
                .extracting(Problem::line, Problem::column)
                .containsExactlyInAnyOrder(
                        tuple(2, "tutor"),
                        tuple(3, "terms"),
                        tuple(4, "outcome_on"),
                        tuple(5, "outcome_on"),
                        tuple(5, "mentor"),
                        tuple(6, "series"),
                        tuple(6, "outcome"),
                        tuple(6, "outcome_on"),
                        tuple(6, "mentor"),
                        tuple(7, "outcome_on"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM induction")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPersonStandsThereOnce() {
        inductions("S1,E1,2025-09-01,6,,,S3,S4", "S1,E1B,2025-09-01,6,,,S3,S4");
        run();

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("line 2 says this already"));
    }

    private void inductions(String... rows) {
        var lines = new java.util.ArrayList<>(List.of(HEAD));
        lines.addAll(List.of(rows));
        files.write(FILE, lines.toArray(String[]::new));
    }

    private List<String> series() {
        return jdbc.sql("SELECT series_code FROM induction_series ORDER BY series_code")
                .query(String.class)
                .list();
    }
}
