package uk.coppice.portal.survey.results;

import java.util.ArrayList;
import java.util.List;
import uk.coppice.portal.survey.disclosure.Leaning;
import uk.coppice.portal.survey.disclosure.Option;
import uk.coppice.portal.survey.disclosure.Question;
import uk.coppice.portal.survey.questionnaire.Choice;
import uk.coppice.portal.survey.questionnaire.QuestionKind;
import uk.coppice.portal.survey.questionnaire.Tone;

/**
 * Questions as the rules of what may be shown know them. Where several choices can be ticked, each choice is a question of
 * its own: ticked, or answered without it.
 */
final class ProtectedQuestions {

    static final String TICKED = "ticked";
    static final String OTHERS = "others";

    private ProtectedQuestions() {}

    static List<Question> of(uk.coppice.portal.survey.questionnaire.Question asked) {
        if (!asked.counted()) {
            return List.of();
        }
        if (asked.kind() == QuestionKind.MULTIPLE) {
            return choices(asked).stream()
                    .map(choice -> new Question(
                            part(asked.key(), choice.key()),
                            List.of(new Option(TICKED, Leaning.PLAIN), new Option(OTHERS, Leaning.PLAIN))))
                    .toList();
        }
        boolean scale = scale(asked);
        List<Option> options = new ArrayList<>();
        asked.choices().forEach(choice -> options.add(new Option(choice.key(), leaning(choice.tone(), scale))));
        options.add(new Option(Choice.BLANK.key(), Leaning.APART));
        return List.of(new Question(asked.key(), options));
    }

    /** The key of one choice of several; a dot stands in no key of a question. */
    static String part(String question, String choice) {
        return question + "." + choice;
    }

    /** What can be chosen as an answer: not 'prefer not to say' and the like. */
    static List<Choice> choices(uk.coppice.portal.survey.questionnaire.Question asked) {
        return asked.choices().stream()
                .filter(choice -> choice.tone() != Tone.ASIDE)
                .toList();
    }

    /** Every answer leans some way, and some are in favour; otherwise they are just different answers. */
    static boolean scale(uk.coppice.portal.survey.questionnaire.Question asked) {
        var choices = choices(asked);
        return asked.kind() != QuestionKind.MULTIPLE
                && choices.stream().noneMatch(choice -> choice.tone() == Tone.NONE)
                && choices.stream().anyMatch(choice -> choice.tone() == Tone.FAVOURABLE);
    }

    private static Leaning leaning(Tone tone, boolean scale) {
        if (tone == Tone.ASIDE) {
            return Leaning.APART;
        }
        if (!scale) {
            return Leaning.PLAIN;
        }
        return switch (tone) {
            case FAVOURABLE -> Leaning.FAVOURABLE;
            case UNFAVOURABLE -> Leaning.UNFAVOURABLE;
            case MIDDLE, NONE, ASIDE -> Leaning.MIDDLE;
        };
    }
}
