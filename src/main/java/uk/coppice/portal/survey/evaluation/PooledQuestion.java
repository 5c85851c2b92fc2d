package uk.coppice.portal.survey.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.coppice.portal.survey.disclosure.Leaning;
import uk.coppice.portal.survey.disclosure.Option;
import uk.coppice.portal.survey.disclosure.SurveyCounts;
import uk.coppice.portal.survey.questionnaire.Choice;
import uk.coppice.portal.survey.questionnaire.Counted;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.QuestionKind;
import uk.coppice.portal.survey.questionnaire.Tone;

/** A question as several versions of a questionnaire ask it, and what was counted. */
final class PooledQuestion {

    private final Question question;
    private final Map<String, Choice> choices = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    PooledQuestion(Question question) {
        this.question = question;
    }

    /** Adds what a version offers. */
    void choices(List<Choice> offered) {
        offered.forEach(choice -> choices.putIfAbsent(choice.key(), choice));
    }

    void count(String option, int people) {
        counts.merge(option, people, Integer::sum);
    }

    void addTo(SurveyCounts.Builder builder) {
        if (question.kind() == QuestionKind.MULTIPLE) {
            addEach(builder);
            return;
        }
        boolean scale = choices.values().stream().anyMatch(choice -> choice.tone() == Tone.FAVOURABLE);
        var options = new ArrayList<Option>();
        choices.values().forEach(choice -> options.add(new Option(choice.key(), leaning(choice.tone(), scale))));
        options.add(new Option(Choice.BLANK.key(), Leaning.APART));
        builder.question(new uk.coppice.portal.survey.disclosure.Question(question.key(), options));
        options.forEach(option -> builder.count(question.key(), option.key(), counts.getOrDefault(option.key(), 0)));
    }

    private void addEach(SurveyCounts.Builder builder) {
        int answered = counts.getOrDefault(Counted.ANSWERED, 0);
        choices.values().stream().filter(choice -> choice.tone() != Tone.ASIDE).forEach(choice -> {
            String key = MultipleKey.of(question.key(), choice.key());
            int ticked = counts.getOrDefault(choice.key(), 0);
            builder.question(new uk.coppice.portal.survey.disclosure.Question(
                    key,
                    List.of(new Option(MultipleKey.YES, Leaning.PLAIN), new Option(MultipleKey.NO, Leaning.PLAIN))));
            builder.count(key, MultipleKey.YES, ticked);
            builder.count(key, MultipleKey.NO, answered - ticked);
        });
    }

    private static Leaning leaning(Tone tone, boolean scale) {
        return switch (tone) {
            case FAVOURABLE -> Leaning.FAVOURABLE;
            case MIDDLE -> scale ? Leaning.MIDDLE : Leaning.PLAIN;
            case UNFAVOURABLE -> scale ? Leaning.UNFAVOURABLE : Leaning.PLAIN;
            // An option without a tone beside favourable ones speaks neither way.
            case NONE -> scale ? Leaning.MIDDLE : Leaning.PLAIN;
            case ASIDE -> Leaning.APART;
        };
    }
}
