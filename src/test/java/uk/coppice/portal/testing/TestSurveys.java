package uk.coppice.portal.testing;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.survey.Cut;
import uk.coppice.portal.survey.Invited;
import uk.coppice.portal.survey.NewSurvey;
import uk.coppice.portal.survey.SurveyKeeping;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;

/** Makes surveys for tests, with the questionnaire that the trust starts with. */
public final class TestSurveys {

    private static final List<String> SCALE =
            List.of("strongly_agree", "agree", "neither", "disagree", "strongly_disagree");

    private final SurveyKeeping keeping;
    private final Questionnaires questionnaires;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TestSurveys(SurveyKeeping keeping, Questionnaires questionnaires, TransactionTemplate transactions, Clock clock) {
        this.keeping = keeping;
        this.questionnaires = questionnaires;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Plans a mid-year survey that opens now and closes in a fortnight. */
    public long midYear(String code) {
        int version = questionnaires.current("mid-year-staff").version();
        return together(() -> keeping.plan(new NewSurvey(
                SurveyKind.MID_YEAR,
                code,
                "Mid-year staff survey",
                "mid-year-staff",
                version,
                10,
                clock.instant(),
                clock.instant().plus(Duration.ofDays(14)))));
    }

    /** Opens a survey for teachers of one school. */
    public void open(long survey, Collection<Long> people, String school) {
        open(
                survey,
                people.stream()
                        .map(person -> new Invited(person, List.of(school, "TEACHING"), false))
                        .toList());
    }

    public void open(long survey, List<Invited> invited) {
        var questionnaire = questionnaires.current("mid-year-staff").questionnaire();
        together(() -> {
            keeping.open(
                    survey,
                    questionnaire,
                    invited,
                    Map.of(Cut.STAFF_GROUP, Set.of("TEACHING", "NON_TEACHING"), Cut.SCHOOL, Set.of("CENTRAL")));
            return survey;
        });
    }

    public void close(long survey) {
        together(() -> {
            keeping.close(survey);
            return survey;
        });
    }

    /** An answer sheet: its number decides what it says. */
    public AnswerSheet sheet(int number, String words) {
        return new AnswerSheet(
                Map.of(
                        "feel_valued", Set.of(SCALE.get(number % 5)),
                        "workload_manageable", Set.of(SCALE.get(number % 3)),
                        "positive_contribution", Set.of("strongly_agree")),
                Map.of("change_first", words));
    }

    public <T> T together(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
