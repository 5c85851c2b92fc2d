package uk.coppice.portal.survey.questionnaire;

import java.util.List;
import java.util.stream.IntStream;

/** How a question is answered. */
public enum QuestionKind {
    /** Five points, from strongly agree to strongly disagree. */
    AGREEMENT(List.of(
            new Choice("strongly_agree", "Strongly agree", Tone.FAVOURABLE),
            new Choice("agree", "Agree", Tone.FAVOURABLE),
            new Choice("neither", "Neither agree nor disagree", Tone.MIDDLE),
            new Choice("disagree", "Disagree", Tone.UNFAVOURABLE),
            new Choice("strongly_disagree", "Strongly disagree", Tone.UNFAVOURABLE))),
    /** Five grades, from very good to very poor. */
    RATING(List.of(
            new Choice("very_good", "Very good", Tone.FAVOURABLE),
            new Choice("good", "Good", Tone.FAVOURABLE),
            new Choice("satisfactory", "Satisfactory", Tone.MIDDLE),
            new Choice("poor", "Poor", Tone.UNFAVOURABLE),
            new Choice("very_poor", "Very poor", Tone.UNFAVOURABLE))),
    /** One of the question's own choices. */
    SINGLE(List.of()),
    /** Any of the question's own choices. */
    MULTIPLE(List.of()),
    /** A whole number from 0 to 10; its options are the numbers. */
    SCALE(IntStream.rangeClosed(0, 10)
            .mapToObj(number -> new Choice(String.valueOf(number), String.valueOf(number), Tone.NONE))
            .toList()),
    /** Free text, which is never counted. */
    TEXT(List.of());

    private final List<Choice> choices;

    QuestionKind(List<Choice> choices) {
        this.choices = choices;
    }

    /** The choices that the kind itself brings; none where the question names its own, and for text. */
    public List<Choice> choices() {
        return choices;
    }
}
