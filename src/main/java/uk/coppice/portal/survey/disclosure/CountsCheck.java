package uk.coppice.portal.survey.disclosure;

import java.util.List;
import java.util.function.ToIntFunction;

/** Whether counts can be those of one survey. What may be shown is worked out from them, so they must not contradict. */
final class CountsCheck {

    private CountsCheck() {}

    /**
     * Checks everything.
     *
     * @throws IllegalArgumentException naming the question and the cut, never a count
     */
    static void check(SurveyCounts counts) {
        var layout = counts.layout();
        var asked = counts.questions().stream().map(Question::key).toList();
        require(asked.stream().distinct().count() == asked.size(), "A question is asked twice");
        require(
                counts.countsOnly(asked, layout.groups()),
                "Counted for a question that isn't asked, or for a group from which nobody was invited");
        require(counts.response().answered() <= counts.response().invited(), "More people answered than were invited");
        adds(layout, counts::respondents, counts.response().answered(), "The people who answered");
        for (var line : layout.lines()) {
            require(
                    counts.respondents(layout.group(line)) <= layout.invited(line.axis(), line.index()),
                    "More people of a group answered than were invited");
        }
        for (var question : counts.questions()) {
            check(counts, question);
        }
    }

    private static void check(SurveyCounts counts, Question question) {
        var layout = counts.layout();
        var options = question.options().stream().map(Option::key).toList();
        require(options.containsAll(counts.optionsCounted(question)), about(question, "counts an option it hasn't"));
        for (String option : options) {
            adds(
                    layout,
                    group -> counts.count(question, group, option),
                    counts.count(question, option),
                    about(question, "answers '" + option + "'"));
        }
        for (var group : layout.groups()) {
            require(
                    answers(options, option -> counts.count(question, group, option)) <= counts.respondents(group),
                    about(question, "has more answers of a group than people of it who answered"));
        }
        require(
                answers(options, option -> counts.count(question, option))
                        <= counts.response().answered(),
                about(question, "has more answers than people who answered"));
    }

    /** Both cuts come to the whole, nothing is negative, and all of it can come from cells with invited people. */
    private static void adds(Layout layout, ToIntFunction<Group> count, int whole, String what) {
        for (int axis = 0; axis < 2; axis++) {
            var groups = layout.groups(axis);
            require(groups.stream().allMatch(group -> count.applyAsInt(group) >= 0), what + ": negative");
            require(groups.stream().mapToInt(count).sum() == whole, what + ": a cut doesn't come to the whole");
        }
        var table = Published.everything(layout);
        require(
                Opening.possible(
                        table,
                        layout.groups(0).stream().mapToInt(count).toArray(),
                        layout.groups(1).stream().mapToInt(count).toArray()),
                what + ": some come from where nobody was invited");
    }

    private static int answers(List<String> options, ToIntFunction<String> count) {
        return options.stream().mapToInt(count).sum();
    }

    private static String about(Question question, String what) {
        return "Question '" + question.key() + "' " + what;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
