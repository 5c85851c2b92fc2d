package uk.coppice.portal.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.survey.questionnaire.Lineage.Fate;
import uk.coppice.portal.survey.questionnaire.Lineage.Step;

class LineageTest {

    private static final List<Choice> YES_NO =
            List.of(new Choice("yes", "Yes", Tone.FAVOURABLE), new Choice("no", "No", Tone.UNFAVOURABLE));

    @Test
    void theSameIsCompared() {
        assertThat(Lineage.compare(agreement("I am heard"), agreement("I am heard")))
                .isEqualTo(new Comparison(true, ""));
    }

    @Test
    void otherWordsAreComparedWithARemarkUnlessMarked() {
        assertThat(Lineage.compare(agreement("I am heard"), agreement("I feel heard")))
                .isEqualTo(new Comparison(true, "worded differently then"));
        assertThat(Lineage.compare(agreement("I am heard"), marked("I am paid")))
                .isEqualTo(new Comparison(false, "asked something else then"));
        assertThat(Lineage.compare(marked("I am paid"), marked("I am paid"))).isEqualTo(new Comparison(true, ""));
    }

    @Test
    void otherKindsAndChoicesAreRefused() {
        var rating = question("I am heard", QuestionKind.RATING, List.of(), null, false);
        assertThat(Lineage.compare(agreement("I am heard"), rating))
                .isEqualTo(new Comparison(false, "answered in another way then"));

        var more = List.of(YES_NO.get(0), YES_NO.get(1), new Choice("partly", "Partly", Tone.MIDDLE));
        assertThat(Lineage.compare(single(YES_NO), single(more)))
                .isEqualTo(new Comparison(false, "other answers to choose from then"));
        var turned = List.of(new Choice("yes", "Yes", Tone.UNFAVOURABLE), YES_NO.get(1));
        assertThat(Lineage.compare(single(YES_NO), single(turned)).allowed()).isFalse();
    }

    @Test
    void theOrderOfChoicesAndABetterWordForOneDoNotBreakTheLine() {
        assertThat(Lineage.compare(single(YES_NO), single(YES_NO.reversed()))).isEqualTo(new Comparison(true, ""));
        var better = List.of(new Choice("yes", "Yes, it is", Tone.FAVOURABLE), YES_NO.get(1));
        assertThat(Lineage.compare(single(YES_NO), single(better)))
                .isEqualTo(new Comparison(true, "worded differently then"));
    }

    @Test
    void saysWhatBecomesOfEachQuestion() {
        var then = questionnaire(
                keyed("a", "A", null), keyed("b", "B", "views"), keyed("c", "C", "worth"), keyed("d", "D", "pay"));
        var now = questionnaire(
                keyed("a", "A", null), keyed("b", "Bee", "views"), keyed("e", "E", null), keyed("d", "D", null));

        assertThat(Lineage.steps(then, now))
                .extracting(Step::key, Step::fate, Step::indicator)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", Fate.SAME, null),
                        org.assertj.core.groups.Tuple.tuple("b", Fate.REWORDED, "views"),
                        org.assertj.core.groups.Tuple.tuple("e", Fate.ADDED, null),
                        org.assertj.core.groups.Tuple.tuple("d", Fate.SAME, "pay"),
                        org.assertj.core.groups.Tuple.tuple("c", Fate.DROPPED, "worth"));
        assertThat(Lineage.steps(then, now).get(3).words()).contains("'pay' has no figure from then on");
        assertThat(Lineage.steps(then, now).get(1).words()).contains("feeds the scorecard's 'views'");
    }

    private static Questionnaire questionnaire(Question... questions) {
        return new Questionnaire("q", "Q", Questionnaire.Purpose.MID_YEAR, "", List.of(questions));
    }

    private static Question keyed(String key, String text, @Nullable String indicator) {
        return new Question(key, text, QuestionKind.AGREEMENT, List.of(), false, true, false, null, indicator);
    }

    private static Question agreement(String text) {
        return question(text, QuestionKind.AGREEMENT, List.of(), null, false);
    }

    private static Question marked(String text) {
        return question(text, QuestionKind.AGREEMENT, List.of(), null, true);
    }

    private static Question single(List<Choice> choices) {
        return question("Is it?", QuestionKind.SINGLE, choices, null, false);
    }

    private static Question question(
            String text, QuestionKind kind, List<Choice> choices, @Nullable String indicator, boolean asksAnew) {
        return new Question("q", text, kind, choices, false, false, false, null, indicator, asksAnew);
    }
}
