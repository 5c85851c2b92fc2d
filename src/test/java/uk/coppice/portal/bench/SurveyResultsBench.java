package uk.coppice.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.Invited;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSurveys;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** The server's time for the results of a survey that 20,000 people answered, in 40 schools, beside those of the year before. */
@Bench
@ViewTest
class SurveyResultsBench {

    private static final int PEOPLE = 20_000;
    private static final int SCHOOLS = 40;
    private static final int LOOKS = 100;
    private static final int WARM = 40;
    private static final List<String> PAGES =
            List.of("survey-results/bench", "survey-results/bench?cut=school", "survey-results/bench?cut=role");

    private final Browser browser;
    private final TestTrust trust;
    private final Schools schools;
    private final TestSurveys surveys;
    private final Questionnaires questionnaires;
    private final AnswerBox box;
    private final TestClock clock;

    SurveyResultsBench(
            Browser browser,
            TestTrust trust,
            Schools schools,
            TestSurveys surveys,
            Questionnaires questionnaires,
            AnswerBox box,
            TestClock clock) {
        this.browser = browser;
        this.trust = trust;
        this.schools = schools;
        this.surveys = surveys;
        this.questionnaires = questionnaires;
        this.box = box;
        this.clock = clock;
    }

    @Test
    void resultsPage() throws Exception {
        var codes = schoolCodes();
        // The year before, with which every figure is compared: how many answered then makes no difference.
        answered("bench-before", codes, PEOPLE / 5);
        clock.pass(Duration.ofDays(365));
        answered("bench", codes, PEOPLE);
        Acting.asAdministrator();
        long[] nanos = new long[LOOKS];
        for (int i = -WARM; i < LOOKS; i++) {
            browser.open("topics");
            long start = System.nanoTime();
            browser.go(PAGES.get(Math.floorMod(i, PAGES.size())));
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
            assertThat(Screen.words()).contains("20,000");
        }
        Figures.times("Results page of 20,000 answers in 40 schools", nanos, 100);
    }

    private void answered(String code, List<String> codes, int people) throws Exception {
        long survey = surveys.midYear(code);
        var invited = new ArrayList<Invited>();
        for (int n = 0; n < people; n++) {
            invited.add(new Invited(
                    n + 1, List.of(codes.get(n % SCHOOLS), n % 3 == 0 ? "NON_TEACHING" : "TEACHING"), false));
        }
        surveys.open(survey, invited);
        var questions = questionnaires.current("mid-year-staff").questionnaire().questions().stream()
                .filter(Question::counted)
                .toList();
        Rate.of(people, n -> box.handIn(survey, n + 1, sheet(questions, n)));
        surveys.close(survey);
    }

    private List<String> schoolCodes() {
        trust.together(() -> {
            for (int n = 0; n < SCHOOLS; n++) {
                trust.school("School " + n);
            }
        });
        return schools.all().stream().map(School::code).toList();
    }

    /** Answers of all kinds, more of the better ones, and not alike in all schools. */
    private static AnswerSheet sheet(List<Question> questions, int n) {
        return new AnswerSheet(
                questions.stream().collect(Collectors.toMap(Question::key, question -> {
                    var choices = question.choices();
                    int at = Math.floorMod((n * 31 + question.key().hashCode()) ^ (n / 7), choices.size() * 2);
                    return Set.of(choices.get(at % choices.size()).key());
                })),
                Map.of());
    }
}
