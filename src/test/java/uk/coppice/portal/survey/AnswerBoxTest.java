package uk.coppice.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSurveys;

@DatabaseTest
class AnswerBoxTest {

    private static final long AMY = 11;
    private static final long BEN = 12;

    private final TestSurveys surveys;
    private final AnswerBox box;
    private final Surveys found;
    private final Receipts receipts;
    private final SurveyCodes codes;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private long survey;

    AnswerBoxTest(
            TestSurveys surveys,
            AnswerBox box,
            Surveys found,
            Receipts receipts,
            SurveyCodes codes,
            JdbcClient jdbc,
            TestClock clock) {
        this.surveys = surveys;
        this.box = box;
        this.found = found;
        this.receipts = receipts;
        this.codes = codes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void plan() {
        survey = surveys.midYear("midyear-2026");
    }

    @Test
    void anAnswerCountsOnceInEachCut() {
        surveys.open(survey, List.of(AMY, BEN), "WIL");
        box.handIn(survey, AMY, agree());
        assertThat(count("SCHOOL", "WIL", "feel_valued", "agree")).isEqualTo(1);
        assertThat(count("STAFF_GROUP", "TEACHING", "feel_valued", "agree")).isEqualTo(1);
        assertThat(count("SCHOOL", "WIL", "views_considered", "no_answer")).isEqualTo(1);
        assertThat(sum("feel_valued")).as("once in each of two cuts").isEqualTo(2);
    }

    @Test
    void aSecondAnswerIsToldSoAndChangesNothing() {
        surveys.open(survey, List.of(AMY), "WIL");
        box.handIn(survey, AMY, agree());
        assertThatThrownBy(() -> box.handIn(survey, AMY, agree())).isInstanceOf(AlreadyAnswered.class);
        assertThat(sum("feel_valued")).isEqualTo(2);
        assertThat(rows("survey_receipt")).isEqualTo(1);
        assertThat(found.invitations(AMY)).singleElement().matches(Surveys.Invitation::answered);
    }

    @Test
    void whoIsNotInvitedIsToldSo() {
        surveys.open(survey, List.of(AMY), "WIL");
        refused(() -> box.handIn(survey, BEN, agree()), "not among those asked");
        assertThat(rows("survey_answered")).isZero();
    }

    @Test
    void beforeAndAfterItTakesNothing() {
        refused(() -> box.handIn(survey, AMY, agree()), "not opened yet");
        surveys.open(survey, List.of(AMY, BEN), "WIL");
        clock.pass(Duration.ofDays(30));
        refused(() -> box.handIn(survey, AMY, agree()), "closed");
        surveys.close(survey);
        refused(() -> box.handIn(survey, AMY, agree()), "closed");
        assertThat(sum("feel_valued")).isZero();
    }

    @Test
    void whatIsWrongIsSaidByQuestionAndNothingIsKept() {
        surveys.open(survey, List.of(AMY), "WIL");
        var wrong = new AnswerSheet(Map.of("feel_valued", Set.of("of_course")), Map.of());
        assertThatThrownBy(() -> box.handIn(survey, AMY, wrong))
                .isInstanceOfSatisfying(
                        SheetRefused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem ->
                                        assertThat(problem.question()).isEqualTo("feel_valued"))
                                .satisfies(
                                        problem -> assertThat(problem.reason()).doesNotContain("of_course")));
        assertThat(rows("survey_answered")).isZero();
        assertThat(rows("survey_receipt")).isZero();
    }

    @Test
    void aCodeWorksOnceAndCountsInItsGroups() {
        surveys.open(survey, List.of(AMY), "WIL");
        String code = surveys.together(() -> codes.make(survey, List.of("WIL", "NON_TEACHING"), 1))
                .getFirst();
        assertThat(codes.survey(code.toLowerCase(Locale.ROOT).replace("-", " ")))
                .isPresent();
        box.handIn(code, agree());
        assertThat(count("STAFF_GROUP", "NON_TEACHING", "feel_valued", "agree")).isEqualTo(1);
        assertThat(codes.survey(code)).isEmpty();
        refused(() -> box.handIn(code, agree()), "does not open a survey");
        refused(() -> box.handIn("ABCD-EFGH-JKMN", agree()), "does not open a survey");
        assertThat(rows("survey_answered")).as("no name behind a code").isZero();
        surveys.close(survey);
        assertThat(found.find(survey).orElseThrow().responded()).isEqualTo(1);
    }

    @Test
    void whoAnswersOnPaperCannotAnswerSignedIn() {
        surveys.open(survey, List.of(new Invited(AMY, List.of("WIL", "TEACHING"), true)));
        refused(() -> box.handIn(survey, AMY, agree()), "sheet of paper");
    }

    @Test
    void closingForgetsWhoWasAskedAndWhoAnswered() {
        var people = LongStream.range(0, 12).boxed().toList();
        surveys.open(survey, people, "WIL");
        people.subList(0, 10).forEach(person -> box.handIn(survey, person, surveys.sheet(1, "Words")));
        surveys.close(survey);
        assertThat(rows("survey_answered")).isZero();
        assertThat(rows("survey_invited")).isZero();
        assertThat(rows("survey_comment")).isEqualTo(10);
        assertThat(found.find(survey).orElseThrow())
                .returns(SurveyState.CLOSED, SurveyCard::state)
                .returns(12, SurveyCard::invited)
                .returns(10, SurveyCard::responded);
    }

    @Test
    void commentsOfTooFewAreDeletedAtTheClosing() {
        surveys.open(survey, List.of(AMY, BEN), "WIL");
        box.handIn(survey, AMY, surveys.sheet(1, "<script>alert(1)</script>"));
        assertThat(jdbc.sql("SELECT words FROM survey_comment")
                        .query(String.class)
                        .single())
                .isEqualTo("<script>alert(1)</script>");
        surveys.close(survey);
        assertThat(rows("survey_comment")).isZero();
    }

    @Test
    void aReceiptSaysSomethingOnlyAfterTheClosing() {
        surveys.open(survey, List.of(AMY), "WIL");
        var receipt = box.handIn(survey, AMY, agree());
        assertThat(receipts.check(receipt.code())).isEmpty();
        surveys.close(survey);
        assertThat(receipts.check(receipt.code()))
                .get()
                .returns(1, Receipts.Check::receipts)
                .satisfies(check -> assertThat(check.survey().responded()).isEqualTo(1));
        assertThat(receipts.check("2222-2222-2222")).isEmpty();
    }

    @Test
    void twoDevicesAtOnceCountOnce() throws Exception {
        surveys.open(survey, List.of(AMY), "WIL");
        var refused = new AtomicInteger();
        atOnce(16, n -> {
            try {
                box.handIn(survey, AMY, agree());
            } catch (AlreadyAnswered e) {
                refused.incrementAndGet();
            }
        });
        assertThat(refused).hasValue(15);
        assertThat(count("SCHOOL", "WIL", "feel_valued", "agree")).isEqualTo(1);
    }

    @Test
    void aCodeTypedInTwiceAtOnceCountsOnce() throws Exception {
        surveys.open(survey, List.of(AMY), "WIL");
        String code = surveys.together(() -> codes.make(survey, List.of("WIL", "TEACHING"), 1))
                .getFirst();
        var taken = new AtomicInteger();
        atOnce(8, n -> {
            try {
                box.handIn(code, agree());
                taken.incrementAndGet();
            } catch (Refusal e) {
                assertThat(e.reason()).contains("does not open");
            }
        });
        assertThat(taken).hasValue(1);
        assertThat(count("SCHOOL", "WIL", "feel_valued", "agree")).isEqualTo(1);
    }

    @Test
    void aCrowdIsCountedToTheLastAnswer() throws Exception {
        var people = LongStream.range(0, 200).boxed().toList();
        surveys.open(survey, people, "WIL");
        atOnce(200, n -> box.handIn(survey, n, surveys.sheet(n, "Words " + n)));
        for (String question : List.of("feel_valued", "workload_manageable", "positive_contribution")) {
            assertThat(sum(question)).as(question).isEqualTo(400);
        }
        assertThat(rows("survey_receipt")).isEqualTo(200);
    }

    /** What was taken before the closing is counted, what comes after is refused, and nothing falls between. */
    @Test
    void closingWhileAnswersComeInLosesNone() throws Exception {
        var people = LongStream.range(0, 60).boxed().toList();
        surveys.open(survey, people, "WIL");
        var taken = new AtomicInteger();
        atOnce(60, n -> {
            if (n == 30) {
                surveys.close(survey);
            } else {
                try {
                    box.handIn(survey, n, agree());
                    taken.incrementAndGet();
                } catch (Refusal e) {
                    assertThat(e.reason()).contains("closed");
                }
            }
        });
        assertThat(found.find(survey).orElseThrow().responded()).isEqualTo(taken.get());
        assertThat(sum("feel_valued")).isEqualTo(2 * taken.get());
        assertThat(rows("survey_answered")).isZero();
    }

    private AnswerSheet agree() {
        return new AnswerSheet(Map.of("feel_valued", Set.of("agree")), Map.of());
    }

    private interface Doing {
        void run(int n) throws Exception;
    }

    private static void atOnce(int threads, Doing what) throws Exception {
        try (var pool = Executors.newFixedThreadPool(Math.min(threads, 32))) {
            var all = pool.invokeAll(IntStream.range(0, threads)
                    .mapToObj(n -> (Callable<Void>) () -> {
                        what.run(n);
                        return null;
                    })
                    .toList());
            for (var one : all) {
                one.get();
            }
        }
    }

    private static void refused(Runnable action, String reason) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).contains(reason));
    }

    private int count(String cut, String unit, String question, String chosen) {
        return jdbc.sql("SELECT people FROM survey_tally WHERE cut = ? AND unit = ? AND question = ? AND chosen = ?")
                .params(cut, unit, question, chosen)
                .query(Integer.class)
                .single();
    }

    private int sum(String question) {
        return jdbc.sql("SELECT SUM(people) FROM survey_tally WHERE question = ?")
                .param(question)
                .query(Integer.class)
                .single();
    }

    private int rows(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }
}
