package uk.coppice.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.intake.spi.Problem;
import uk.coppice.portal.testing.TestSurveys;

/** The clock stands in January 2026. */
class SurveyTalliesTest extends ImportTestBase {

    private static final String FILE = "survey-tallies";

    private final TestSurveys surveys;

    SurveyTalliesTest(Intake intake, JdbcClient jdbc, TransactionTemplate transaction, TestSurveys surveys) {
        super(intake, jdbc, transaction);
        this.surveys = surveys;
    }

    @Test
    void aClosedSurveyIsKeptWithWhatMayBeShown() {
        run();
        assertThat(problems).isEmpty();
        assertThat(value("SELECT CONCAT(kind, ' ', state, ' ', invited, ' ', responded) FROM survey"))
                .isEqualTo("MID_YEAR CLOSED 20 15");
        assertThat(value("SELECT people FROM survey_figure WHERE cut = 'ALL' AND band = 'agree'"))
                .isEqualTo("12");
        assertThat(count("survey_turnout")).isEqualTo(1);
    }

    @Test
    void whoIsInNoOptionGaveNoAnswer() {
        files.replace(FILE, "disagree,3", "disagree,1");
        run();
        assertThat(value("SELECT people FROM survey_figure WHERE cut = 'ALL' AND band = 'no_answer'"))
                .isEqualTo("2");
    }

    @Test
    void theSameFileAgainChangesNothingAndAnotherPutsItRight() {
        run();
        String id = value("SELECT id FROM survey");
        assertThat(run().written()).isFalse();
        files.replace(FILE, "disagree,3", "neither,3");
        assertThat(run().files())
                .filteredOn(file -> file.name().equals("survey-tallies.csv"))
                .singleElement()
                .matches(file -> file.changed() == 4);
        assertThat(value("SELECT people FROM survey_figure WHERE cut = 'ALL' AND band = 'neither'"))
                .isEqualTo("3");
        assertThat(value("SELECT id FROM survey")).isEqualTo(id);
    }

    @Test
    void aSurveyHeldInThePortalStays() {
        surveys.midYear("midyear-2025");
        run();
        assertThat(problems).isEmpty();
        assertThat(value("SELECT state FROM survey")).isEqualTo("PLANNED");
        assertThat(count("survey_figure")).isZero();
        assertThat(count("survey_tally")).isZero();
    }

    @Test
    void fewerThanTenAreNotShown() {
        files.write(
                FILE,
                "survey,unit,question,option,count",
                "midyear-2025,ASH,_invited,,20",
                "midyear-2025,ASH,_responded,,9",
                "midyear-2025,ASH,views_considered,agree,9");
        run();
        assertThat(problems).isEmpty();
        assertThat(count("survey_figure")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "survey-2025,ASH,q,agree,1 | survey",
                "midyear-2027,ASH,_invited,,1 | survey",
                "midyear-2024,NEW,_invited,,1 | unit",
                "midyear-2025,ASH,Views?,agree,1 | question",
                "midyear-2025,ASH,_else,,1 | question",
                "midyear-2025,ASH,_invited,agree,1 | option",
                "midyear-2025,ASH,valued,very_good,1 | option",
                "midyear-2025,ASH,valued,,1 | option",
                "midyear-2025,ASH,valued,agree,-1 | count",
                "midyear-2025,ASH,valued,agree,some | count",
                "midyear-2025,ASH,views_considered,agree,1 | option",
            })
    void badRowsAreReportedAndNothingIsKept(String row, String column) {
        int line = files.add(FILE, row);
        run();
        assertThat(problems)
                .singleElement()
                .matches(problem -> problem.line() == line && problem.column().equals(column), "at " + column);
        assertThat(count("survey")).isZero();
    }

    @Test
    void whatDoesNotAddUpIsReportedAllAtOnce() {
        files.add(FILE, "midyear-2025,ASH,feel_valued,agree,16");
        files.add(FILE, "midyear-2024,ASH,_invited,,5");
        files.add(FILE, "midyear-2024,ASH,_responded,,6");
        files.add(FILE, "midyear-2024,CENTRAL,_invited,,6");
        files.add(FILE, "midyear-2024,OUT,_responded,,6");
        run();
        assertThat(problems)
                .extracting(Problem::expected)
                .satisfiesExactlyInAnyOrder(
                        words -> assertThat(words).contains("feel_valued", "the 15 who responded", "come to 16"),
                        words -> assertThat(words).contains("at most the 5 who were invited"),
                        words -> assertThat(words).contains("_responded for this unit"),
                        words -> assertThat(words).contains("_invited for this unit"));
        assertThat(count("survey")).isZero();
    }
}
