package uk.coppice.portal.training.evaluation;

import java.util.List;

/**
 * What those who may are shown of a closed evaluation.
 *
 * @param about the evaluation asked for
 * @param state whether there is something to show
 * @param together the evaluations that its answers are shown together with, without itself
 * @param questions in the order asked
 */
public record EvaluationResult(Evaluation about, State state, List<Evaluation> together, List<Asked> questions) {

    /** Whether there is something to show. */
    public enum State {
        /** It has not closed. */
        OPEN,
        /** Too few have answered so far, here and in other small sessions of the same lead. */
        TOO_FEW,
        SHOWN
    }

    public EvaluationResult {
        together = List.copyOf(together);
        questions = List.copyOf(questions);
    }

    /**
     * A question and what may be shown of it.
     *
     * @param text as it was asked
     * @param answers how many gave the question an answer; 0 where that is not shown
     * @param options how many chose each, in the order offered; empty: not shown
     * @param comments that were read and released
     */
    public record Asked(String text, int answers, List<Chosen> options, List<String> comments) {

        public Asked {
            options = List.copyOf(options);
            comments = List.copyOf(comments);
        }
    }

    /**
     * One option.
     *
     * @param text as it was offered
     * @param people how many chose it
     * @param of how many answered, of whom they are
     */
    public record Chosen(String text, int people, int of) {}
}
