package uk.coppice.portal.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    private static final List<Choice> THINGS =
            List.of(new Choice("time", "Time", Tone.NONE), new Choice("money", "Money", Tone.NONE));

    private final Question overall = question("overall", QuestionKind.RATING, List.of(), true, null);
    private final Question agree =
            new Question("agree", "I agree", QuestionKind.AGREEMENT, List.of(), false, true, false, null, null);
    private final Question helped = new Question(
            "helped",
            "What would have helped?",
            QuestionKind.MULTIPLE,
            THINGS,
            true,
            true,
            false,
            new Condition("overall", Set.of("poor", "very_poor")),
            null);
    private final Question deeper =
            question("deeper", QuestionKind.SINGLE, THINGS, false, new Condition("helped", Set.of("time")));
    private final Question scale = question("scale", QuestionKind.SCALE, List.of(), false, null);
    private final Question comment = question("comment", QuestionKind.TEXT, List.of(), false, null);
    private final SheetReader reader = new SheetReader(new Questionnaire(
            "a", "A", Questionnaire.Purpose.IMPACT, "", List.of(overall, agree, helped, deeper, scale, comment)));

    @Test
    void countsWhatWasAnsweredAndWhatWasLeftOut() {
        var reading = read(Map.of("overall", Set.of("good"), "scale", Set.of("10")), Map.of("comment", " Fine \n"));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.counted())
                .containsExactly(
                        new Counted("overall", "good"), new Counted("agree", "no_answer"), new Counted("scale", "10"));
        assertThat(reading.texts()).containsExactly(Map.entry("comment", "Fine"));
    }

    @Test
    void aQuestionThatIsNotAskedCountsNothingWhateverWasSent() {
        var reading =
                read(Map.of("overall", Set.of("good"), "helped", Set.of("time"), "deeper", Set.of("money")), Map.of());

        assertThat(reading.counted()).extracting(Counted::question).containsExactly("overall", "agree", "scale");
    }

    @Test
    void aQuestionThatIsAskedIsRequiredThen() {
        assertThat(read(Map.of("overall", Set.of("poor")), Map.of()).problems())
                .containsExactly(new SheetProblem("helped", "Choose an answer."));
    }

    @Test
    void severalAnswersCountEachAndThePersonOnce() {
        var reading = read(Map.of("overall", Set.of("poor"), "helped", Set.of("time", "money")), Map.of());

        assertThat(reading.counted())
                .contains(
                        new Counted("helped", "time"),
                        new Counted("helped", "money"),
                        new Counted("helped", "_answered"),
                        new Counted("deeper", "no_answer"));
    }

    @Test
    void preferNotToSayIsNoAnswerAndStandsAlone() {
        assertThat(read(Map.of("overall", Set.of("poor"), "helped", Set.of("prefer_not_to_say")), Map.of())
                        .counted())
                .contains(new Counted("helped", "prefer_not_to_say"))
                .doesNotContain(new Counted("helped", "_answered"));
        assertThat(read(Map.of("overall", Set.of("poor"), "helped", Set.of("prefer_not_to_say", "time")), Map.of())
                        .problems())
                .containsExactly(
                        new SheetProblem("helped", "'Prefer not to say' can't be chosen together with other answers."));
    }

    @Test
    void aRequiredQuestionCannotBeLeftOut() {
        var reading = read(Map.of(), Map.of());

        assertThat(reading.problems()).containsExactly(new SheetProblem("overall", "Choose an answer."));
        assertThat(reading.counted()).isEmpty();
    }

    @Test
    void oneAnswerOnlyWhereOneIsAskedFor() {
        assertThat(read(Map.of("overall", Set.of("good", "poor")), Map.of()).problems())
                .containsExactly(new SheetProblem("overall", "Choose one answer only."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "-1", "07", "5.0", "no_answer", "_answered", "prefer_not_to_say", ""})
    void refusesWhatIsNotOffered(String option) {
        assertThat(read(Map.of("overall", Set.of("good"), "scale", Set.of(option)), Map.of())
                        .problems())
                .containsExactly(new SheetProblem("scale", "Choose one of the answers shown."));
    }

    @Test
    void aConditionSeesNoAnswerThatWasRefused() {
        assertThat(read(Map.of("overall", Set.of("poor", "good")), Map.of()).problems())
                .extracting(SheetProblem::question)
                .containsExactly("overall");
    }

    @Test
    void aTextHasItsBoundAndALongerOneIsNotCut() {
        var longest = "x".repeat(SheetReading.LONGEST_TEXT);
        assertThat(read(Map.of("overall", Set.of("good")), Map.of("comment", longest))
                        .texts())
                .containsEntry("comment", longest);
        assertThat(read(Map.of("overall", Set.of("good")), Map.of("comment", longest + "x"))
                        .problems())
                .containsExactly(new SheetProblem("comment", "At most 2,000 characters; these are 2,001."));
    }

    @Test
    void leavesOutWhatTheQuestionnaireDoesNotHold() {
        var reading = read(
                Map.of("overall", Set.of("good"), "person", Set.of("amy"), "comment", Set.of("x")),
                Map.of("agree", "x", "elsewhere", "y"));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.counted()).extracting(Counted::question).containsExactly("overall", "agree", "scale");
        assertThat(reading.texts()).isEmpty();
    }

    @Test
    void nothingPrintsAnswers() {
        var sheet = new AnswerSheet(Map.of("overall", Set.of("poor")), Map.of("comment", "secret"));
        var reading = reader.read(new AnswerSheet(Map.of("overall", Set.of("good")), Map.of("comment", "secret")));

        assertThat(sheet.toString() + reading).doesNotContain("poor", "good", "secret", "overall");
    }

    @Test
    void problemsDoNotRepeatTheAnswer() {
        assertThat(read(Map.of("overall", Set.of("secret")), Map.of("comment", "secret".repeat(500)))
                        .problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.reason()).doesNotContain("secret"));
    }

    private SheetReading read(Map<String, Set<String>> chosen, Map<String, String> texts) {
        return reader.read(new AnswerSheet(chosen, texts));
    }

    private static Question question(
            String key, QuestionKind kind, List<Choice> choices, boolean required, @Nullable Condition onlyIf) {
        return new Question(key, "How about " + key, kind, choices, required, false, false, onlyIf, null);
    }
}
