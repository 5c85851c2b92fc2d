package uk.coppice.portal.survey.results;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.Tone;

/**
 * What the whole trust answered to a question.
 *
 * @param question as it was asked
 * @param scale whether its answers are for or against, so that a share in favour can be said
 * @param options how many chose each, in the order offered; empty when not shown
 * @param apart how many preferred not to say, found it not applicable, or left it out; those of nobody are left out
 * @param answers people who answered the question, without those counted apart; 0 when not shown
 * @param earlier the same question in the survey before; null: it was not asked, or is not shown
 */
public record QuestionResult(
        Question question,
        boolean scale,
        List<Count> options,
        List<Count> apart,
        int answers,
        @Nullable Earlier earlier) {

    public QuestionResult {
        options = List.copyOf(options);
        apart = List.copyOf(apart);
    }

    /**
     * How many chose something.
     *
     * @param people null where this one choice is not shown
     */
    public record Count(
            String key, String text, Tone tone, @Nullable Integer people) {

        /** The number; 0 where it is not shown. */
        public int number() {
            return people == null ? 0 : people;
        }
    }

    /**
     * The same question in an earlier survey.
     *
     * @param survey its title
     * @param favourable people in favour then; 0 when it may not be compared
     * @param answers people who answered then; 0 when it may not be compared
     * @param remark what must be said beside it, or why it may not be compared; may be empty
     */
    public record Earlier(String survey, int favourable, int answers, String remark) {

        /** Whether the two may stand side by side. */
        public boolean compared() {
            return answers > 0;
        }
    }

    /** Whether it may stand beside the survey before. */
    public boolean compared() {
        return earlier != null && earlier.compared();
    }

    public boolean shown() {
        return !options.isEmpty();
    }

    /** People who agree, or find it good. */
    public int favourable() {
        return options.stream()
                .filter(option -> option.tone() == Tone.FAVOURABLE)
                .mapToInt(Count::number)
                .sum();
    }

    /** People by tone; for a scale alone. */
    public int of(Tone... tones) {
        var wanted = Set.of(tones);
        return options.stream()
                .filter(option -> wanted.contains(option.tone()))
                .mapToInt(Count::number)
                .sum();
    }

    QuestionResult since(@Nullable Earlier before) {
        return new QuestionResult(question, scale, options, apart, answers, before);
    }
}
