package uk.coppice.portal.survey.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.survey.Cut;
import uk.coppice.portal.survey.questionnaire.Question;

/**
 * What a closed survey counted, before it is decided what may be shown of it.
 *
 * @param survey its id
 * @param minimumGroup fewer answers than this are not shown
 * @param cuts by which it was counted, one or two
 * @param asked its questions, in order
 * @param invited how the groups of the cuts cross among those invited
 * @param units the groups that somebody was invited from
 * @param answers counts by group; each cut holds every answer once
 */
public record ClosedCounts(
        long survey,
        int minimumGroup,
        List<Cut> cuts,
        List<Question> asked,
        List<Cell> invited,
        List<Unit> units,
        List<Answers> answers) {

    public ClosedCounts {
        cuts = List.copyOf(cuts);
        asked = List.copyOf(asked);
        invited = List.copyOf(invited);
        units = List.copyOf(units);
        answers = List.copyOf(answers);
    }

    /** People invited who share a group in every cut, in the order of the cuts. */
    public record Cell(List<String> groups, int people) {}

    /**
     * A group.
     *
     * @param cut of which cut
     * @param key within it
     * @param name as it is called at the closing
     * @param school the id of the school that it is; null: none
     * @param responded people of it who answered
     */
    public record Unit(
            Cut cut, String key, String name, @Nullable Long school, int responded) {}

    /** How many of a group chose an option. */
    public record Answers(Cut cut, String unit, String question, String option, int people) {}
}
