package uk.coppice.portal.survey.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.scorecard.Figure;
import uk.coppice.portal.scorecard.Phase;
import uk.coppice.portal.scorecard.Scorecard;
import uk.coppice.portal.scorecard.Status;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.results.AnsweredSurvey;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestSurveys;

/** The clock stands in January 2026, so surveys belong to 2025/26. */
@DatabaseTest
class AgreementShareTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private final TestSurveys surveys;
    private final AnswerBox box;
    private final Scorecard scorecard;

    AgreementShareTest(TestSurveys surveys, AnswerBox box, Scorecard scorecard) {
        this.surveys = surveys;
        this.box = box;
        this.scorecard = scorecard;
    }

    @BeforeEach
    void anAdministrator() {
        Acting.asAdministrator();
    }

    private AnsweredSurvey views(int agree, int neither, int apart) {
        return new AnsweredSurvey(surveys, box, "midyear-2026")
                .say(agree, "WIL", "TEACHING", "agree", "agree", "")
                .say(neither, "WIL", "TEACHING", "agree", "neither", "")
                .say(apart, "WIL", "TEACHING", "agree", "prefer_not_to_say", "");
    }

    @Test
    void agreementOfTheScaleAnswersWithTheRestApart() {
        views(17, 4, 3).close();
        var figure = figure(2025);
        assertThat(figure.numerator()).isEqualTo("17");
        assertThat(figure.denominator()).isEqualTo("21");
        assertThat(figure.status(Phase.YEARS_1_2)).contains(Status.MET);
        assertThat(figure.status(Phase.YEARS_3_5)).contains(Status.NOT_MET);
        assertThat(figure.measurement().steps())
                .extracting(Step::key, Step::count)
                .containsExactly(
                        tuple("invited", 24L),
                        tuple("silent", 0L),
                        tuple("prefer_not_to_say", 3L),
                        tuple("count", 21L),
                        tuple("agree", 17L),
                        tuple("others", 4L));
    }

    @Test
    void underHalfIsALowResponseAndNeverMet() {
        views(19, 1, 0).silent(21, "WIL", "TEACHING").close();
        assertThat(figure(2025).written()).isEqualTo("95.0");
        assertThat(figure(2025).status(Phase.YEARS_1_2)).contains(Status.LOW_RESPONSE);
    }

    @Test
    void exactlyHalfIsEnough() {
        views(19, 1, 0).silent(20, "WIL", "TEACHING").close();
        assertThat(figure(2025).status(Phase.YEARS_1_2)).contains(Status.MET);
    }

    @Test
    void anOpenSurveyAndNoSurveyGiveNoFigure() {
        assertThat(figure(2025).status(Phase.YEARS_1_2)).contains(Status.NOT_YET_MEASURABLE);
        views(19, 1, 0).open();
        var open = figure(2025);
        assertThat(open.status(Phase.YEARS_1_2)).contains(Status.NOT_YET_MEASURABLE);
        assertThat(open.measurement().steps()).allMatch(step -> step.count() == 0);
    }

    @Test
    void tooFewGiveNoFigure() {
        views(9, 0, 0).close();
        assertThat(figure(2025).status(Phase.YEARS_1_2)).contains(Status.NOT_YET_MEASURABLE);
        assertThat(figure(2025).denominator()).isEqualTo("0");
    }

    @Test
    void itBelongsToItsAcademicYearAlone() {
        views(19, 1, 0).close();
        assertThat(figure(2024).status(Phase.YEARS_1_2)).contains(Status.NOT_YET_MEASURABLE);
    }

    private Figure figure(int year) {
        var academic = new AcademicYear(year);
        var day = academic.contains(DAY) ? DAY : academic.lastDay();
        return scorecard.workings(academic, day).stream()
                .filter(figure -> figure.indicator().key().equals("views-considered"))
                .findFirst()
                .orElseThrow();
    }
}
