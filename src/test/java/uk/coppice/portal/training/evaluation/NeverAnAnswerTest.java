package uk.coppice.portal.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.comments.CommentReview;
import uk.coppice.portal.survey.comments.Review;
import uk.coppice.portal.survey.results.AnsweredSurvey;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSurveys;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.register.RegisterDesk;

/** However much is answered, reviewed and read: the audit trail holds no word and no option of it, nor who answered. */
@DatabaseTest
class NeverAnAnswerTest {

    private static final List<String> ANSWERS =
            List.of("zephyr", "quartz", "good", "agree", "prefer_not", "overall", "feel_valued", "views_considered");

    private final TestSurveys surveys;
    private final AnswerBox box;
    private final CommentReview review;
    private final MyEvaluations mine;
    private final EvaluationResults results;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private final Evaluated evaluated;

    NeverAnAnswerTest(
            TestSurveys surveys,
            AnswerBox box,
            CommentReview review,
            MyEvaluations mine,
            EvaluationResults results,
            EvaluationRows rows,
            EvaluationDesk desk,
            RegisterDesk registers,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.surveys = surveys;
        this.box = box;
        this.review = review;
        this.mine = mine;
        this.results = results;
        this.trust = trust;
        this.jdbc = jdbc;
        this.evaluated = new Evaluated(trust, clock, registers, box, rows, desk);
    }

    @Test
    void ofASurveyItKeepsThatCommentsWereReviewed() {
        long survey = new AnsweredSurvey(surveys, box, "midyear-2026")
                .say(12, "WIL", "TEACHING", "agree", "prefer_not_to_say", "Zephyr")
                .close();
        Acting.asAdministrator();
        var comment = review.comments(survey, Review.WAITING, 0, 50).getFirst();
        review.decide(survey, comment.id(), Review.WAITING, Review.SHOWN);
        review.change(survey, comment.id(), Review.SHOWN, "Quartz");

        var rows = rows();
        assertThat(rows).hasSize(3).allMatch(row -> row.contains("review of survey comments midyear-2026"));
        assertThat(rows).noneMatch(row -> row.contains(comment.id()));
        nothingIsTold(rows);
    }

    @Test
    void ofAnEvaluationItKeepsThatItsResultsWereSeen() {
        long willow = trust.school("Willow Primary");
        long lead = trust.teacher("Leah Lead", willow);
        var people = evaluated.teachers(willow, 6);
        evaluated.held(trust.session("A").led(lead), "2026-01-20", people);
        int before = rows().size();
        for (long person : people) {
            Acting.asStaff(person);
            mine.open();
            mine.page("A");
            mine.answer("A", Evaluated.sheet("good"));
        }
        assertThat(rows()).as("answering leaves nothing").hasSize(before);
        evaluated.closed("2026-02-10");
        Acting.asStaff(lead);
        assertThat(results.of("A")).isPresent();

        assertThat(rows()).anyMatch(row -> row.contains("SAW evaluation results A"));
        assertThat(jdbc.sql("SELECT who FROM audit_trail").query(Long.class).list())
                .doesNotContainAnyElementsOf(people);
        nothingIsTold(rows());
    }

    private static void nothingIsTold(List<String> rows) {
        for (String answer : ANSWERS) {
            assertThat(rows)
                    .as(answer)
                    .noneMatch(row -> row.toLowerCase(Locale.ROOT).contains(answer));
        }
    }

    private List<String> rows() {
        return jdbc.sql(
                        "SELECT CONCAT(who_kind, ' ', roles, ' ', act, ' ', what, ' ', thing, ' ', address, ' ', device) "
                                + "FROM audit_trail ORDER BY happened_at, id")
                .query(String.class)
                .list();
    }
}
