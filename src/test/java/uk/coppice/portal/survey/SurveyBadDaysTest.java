package uk.coppice.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestSurveys;

/** What goes wrong on a bad day, and must not. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class SurveyBadDaysTest {

    private static final int PEOPLE = 60;

    private final TestSurveys surveys;
    private final AnswerBox box;
    private final SurveyCodes codes;
    private final JdbcClient jdbc;
    private long survey;

    SurveyBadDaysTest(TestSurveys surveys, AnswerBox box, SurveyCodes codes, JdbcClient jdbc) {
        this.surveys = surveys;
        this.box = box;
        this.codes = codes;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void open() {
        survey = surveys.midYear("midyear-2026");
        surveys.open(survey, LongStream.range(0, PEOPLE).boxed().toList(), "WIL");
    }

    /** A slow network, and everybody presses the button again: each answer counts once, and none is lost. */
    @Test
    void everybodySendsThreeTimesAtOnce() throws Exception {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 3 * PEOPLE; i++) {
            int person = i % PEOPLE;
            all.add(() -> {
                try {
                    box.handIn(survey, person, surveys.sheet(person, "Words of one of " + PEOPLE));
                    return true;
                } catch (AlreadyAnswered e) {
                    return false;
                }
            });
        }
        int taken = 0;
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var one : threads.invokeAll(all)) {
                taken += one.get() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(PEOPLE);
        assertThat(count("SELECT SUM(people) FROM survey_tally WHERE question = 'feel_valued' AND cut = 'SCHOOL'"))
                .isEqualTo(PEOPLE);
        assertThat(count("SELECT COUNT(*) FROM survey_comment")).isEqualTo(PEOPLE);
        assertThat(count("SELECT COUNT(*) FROM survey_receipt")).isEqualTo(PEOPLE);
    }

    /** Some thousand guesses open nothing, use nothing up, and are all told the same. */
    @Test
    void guessedCodesOpenNothing() {
        var real = surveys.together(() -> codes.make(survey, List.of("WIL", "TEACHING"), 20));
        var guesses = IntStream.range(0, 2000).mapToObj(n -> ShortCode.make()).toList();
        assertThat(guesses).noneMatch(guess -> codes.survey(guess).isPresent());
        for (String guess : List.of(
                "", " ", "2222-2222-2222", "' OR 1=1 --", "%", real.getFirst().substring(0, 13))) {
            assertThat(codes.survey(guess)).as(guess).isEmpty();
            assertThatThrownBy(() -> box.handIn(guess, surveys.sheet(1, "Words")))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("does not open a survey");
        }
        assertThat(count("SELECT COUNT(*) FROM survey_code WHERE used = TRUE")).isZero();
        assertThat(real).allMatch(code -> codes.survey(code).isPresent());
    }

    /** Text stays text: nothing in it is obeyed, hides what follows, or gets into a log. */
    @Test
    void wordsWithScriptAndTurningMarksStayWords(CapturedOutput log) {
        String hostile = "<img src=x onerror=alert(1)> \u202egnp.exe\u202c \u0000'); DROP TABLE survey; -- 🙂 é";
        box.handIn(survey, 1, new AnswerSheet(Map.of(), Map.of("change_first", hostile)));
        String kept =
                jdbc.sql("SELECT words FROM survey_comment").query(String.class).single();
        assertThat(kept)
                .contains("<img src=x onerror=alert(1)>", "'); DROP TABLE survey; --", "🙂 é")
                .doesNotContain("\u202e", "\u0000");
        assertThat(log.getAll()).doesNotContain("onerror", "DROP TABLE");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
