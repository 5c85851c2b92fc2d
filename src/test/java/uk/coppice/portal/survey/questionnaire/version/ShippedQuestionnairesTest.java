package uk.coppice.portal.survey.questionnaire.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.QuestionKind;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.questionnaire.Questionnaire.Purpose;

/** The files that come with the portal. */
class ShippedQuestionnairesTest {

    private static final Set<String> FED = Set.of("training-quality", "positive-contribution", "views-considered");

    private final Map<String, Questionnaire> shipped =
            QuestionnaireFiles.read(Path.of("config/questionnaires"), FED).stream()
                    .collect(Collectors.toMap(Questionnaire::key, Function.identity()));

    @Test
    void areThere() {
        assertThat(shipped)
                .containsOnlyKeys("session-evaluation", "series-evaluation", "impact-follow-up", "mid-year-staff");
        assertThat(shipped.values()).extracting(Questionnaire::purpose).containsExactlyInAnyOrder(Purpose.values());
    }

    @Test
    void bothEvaluationsFeedTheQualityOfTrainingByTheSameQuestion() {
        for (String key : new String[] {"session-evaluation", "series-evaluation"}) {
            var overall = shipped(key).questions().getFirst();
            assertThat(overall.key()).isEqualTo("overall");
            assertThat(overall.kind()).isEqualTo(QuestionKind.RATING);
            assertThat(overall.required()).isTrue();
            assertThat(overall.indicator()).isEqualTo("training-quality");
        }
    }

    /** Nothing but the first question is needed, so that two taps are enough. */
    @Test
    void anEvaluationNeedsItsFirstQuestionAlone() {
        assertThat(shipped("session-evaluation").questions())
                .filteredOn(Question::required)
                .extracting(Question::key)
                .containsExactly("overall");
    }

    @Test
    void theMidYearSurveyAsksInTheWordsOfThePlan() {
        assertThat(asked("positive_contribution").text()).isEqualTo("I make a positive contribution towards pupils");
        assertThat(asked("positive_contribution").indicator()).isEqualTo("positive-contribution");
        assertThat(asked("views_considered").text())
                .isEqualTo("My views are taken into consideration when decisions are made");
        assertThat(asked("views_considered").indicator()).isEqualTo("views-considered");
        assertThat(asked("workload_manageable").text()).isEqualTo("My workload is manageable");
        assertThat(asked("feel_valued").text()).isEqualTo("I feel valued at work");
    }

    @Test
    void theMidYearSurveyLetsEverybodyKeepToThemselves() {
        var questions = shipped("mid-year-staff").questions();
        assertThat(questions).filteredOn(Question::counted).hasSizeBetween(18, 24);
        assertThat(questions)
                .filteredOn(Question::counted)
                .allMatch(question -> question.kind() == QuestionKind.AGREEMENT && question.preferNotToSay());
        assertThat(questions).noneMatch(Question::required);
    }

    @Test
    void nothingIsAskedAboutAnybodysHealth() {
        assertThat(shipped.values())
                .flatExtracting(Questionnaire::questions)
                .extracting(question -> question.text().toLowerCase(Locale.UK))
                .noneMatch(text -> text.matches(".*\\b(health|ill|illness|sick|stress|stressed|anxi|depress|sleep|pain"
                        + "|exhaust|burn|mental|physical|medic|doctor|symptom|disab)\\w*.*"));
    }

    private Questionnaire shipped(String key) {
        return Objects.requireNonNull(shipped.get(key));
    }

    private Question asked(String key) {
        return shipped("mid-year-staff").question(key).orElseThrow();
    }
}
