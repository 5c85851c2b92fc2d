package uk.coppice.portal.survey.questionnaire;

import java.util.List;
import java.util.Map;

/**
 * An answer sheet read against its questionnaire. Answers to questions that are not asked (see {@link Condition}) are left
 * out, whatever the browser sent; questions not answered count as {@link Choice#BLANK}.
 *
 * @param problems why it cannot be handed in; none: it can
 * @param counted one line for each option of each counted question that this sheet adds one to
 * @param texts free text that is not blank, stripped, by question
 */
public record SheetReading(List<SheetProblem> problems, List<Counted> counted, Map<String, String> texts) {

    /** The longest free text, in characters. */
    public static final int LONGEST_TEXT = 2000;

    public SheetReading {
        problems = List.copyOf(problems);
        counted = List.copyOf(counted);
        texts = Map.copyOf(texts);
    }

    /** Says nothing of the answers. */
    @Override
    public String toString() {
        return "SheetReading with " + problems.size() + " problems";
    }
}
