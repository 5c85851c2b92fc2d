package uk.coppice.portal.survey.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import uk.coppice.portal.survey.Cut;
import uk.coppice.portal.survey.disclosure.SurveyCounts;
import uk.coppice.portal.survey.questionnaire.Counted;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.QuestionKind;

/** Puts counts before the rules of what may be shown. */
final class CountsReading {

    private final ClosedCounts closed;
    private final SurveyCounts.Builder counts;

    private CountsReading(ClosedCounts closed) {
        this.closed = closed;
        this.counts = SurveyCounts.builder(closed.cuts().stream().map(Cut::name).toArray(String[]::new));
    }

    /**
     * The counts, checked.
     *
     * @throws IllegalArgumentException when they contradict each other
     */
    static SurveyCounts of(ClosedCounts closed) {
        var reading = new CountsReading(closed);
        reading.people();
        reading.answers();
        return reading.counts.build();
    }

    private void people() {
        closed.invited()
                .forEach(cell -> counts.invited(cell.people(), cell.groups().toArray(String[]::new)));
        for (var unit : closed.units()) {
            counts.respondents(unit.cut().name(), unit.key(), unit.responded());
            if (unit.cut() == closed.cuts().getFirst()) {
                counts.respondents(unit.responded());
            }
        }
    }

    private void answers() {
        Map<String, Question> asked =
                closed.asked().stream().collect(Collectors.toMap(Question::key, question -> question));
        closed.asked().forEach(question -> ProtectedQuestions.of(question).forEach(counts::question));
        Map<List<Object>, Map<String, Integer>> several = new HashMap<>();
        for (var one : closed.answers()) {
            var question = asked.get(one.question());
            if (question != null && question.kind() == QuestionKind.MULTIPLE) {
                several.computeIfAbsent(List.of(one.cut(), one.unit(), one.question()), key -> new HashMap<>())
                        .merge(one.option(), one.people(), Integer::sum);
            } else {
                add(one.cut(), one.unit(), one.question(), one.option(), one.people());
            }
        }
        several.forEach((place, options) ->
                each(Objects.requireNonNull(asked.get((String) place.get(2))), options, (key, ticked) -> {
                    var cut = (Cut) place.get(0);
                    var unit = (String) place.get(1);
                    add(cut, unit, key, ProtectedQuestions.TICKED, ticked);
                    add(cut, unit, key, ProtectedQuestions.OTHERS, options.getOrDefault(Counted.ANSWERED, 0) - ticked);
                }));
    }

    private static void each(Question asked, Map<String, Integer> options, BiConsumer<String, Integer> choice) {
        ProtectedQuestions.choices(asked)
                .forEach(one -> choice.accept(
                        ProtectedQuestions.part(asked.key(), one.key()), options.getOrDefault(one.key(), 0)));
    }

    /** Nothing counted says nothing: groups that nobody was invited from have rows at nothing. */
    private void add(Cut cut, String unit, String question, String option, int people) {
        if (people == 0) {
            return;
        }
        counts.count(question, cut.name(), unit, option, people);
        if (cut == closed.cuts().getFirst()) {
            counts.count(question, option, people);
        }
    }
}
