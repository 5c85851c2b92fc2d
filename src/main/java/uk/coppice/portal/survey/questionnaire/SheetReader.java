package uk.coppice.portal.survey.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.coppice.portal.platform.TypedText;

/**
 * Reads an answer sheet against its questionnaire. What the browser sent is believed in nothing: questions that are not
 * asked, and such as the questionnaire does not hold, are left out; answers that it does not offer are refused.
 */
public final class SheetReader {

    private final Questionnaire questionnaire;

    public SheetReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** What the sheet comes to; with problems it adds nothing to any count. */
    public SheetReading read(AnswerSheet sheet) {
        var problems = new ArrayList<SheetProblem>();
        var counted = new ArrayList<Counted>();
        var texts = new HashMap<String, String>();
        Map<String, Set<String>> given = new HashMap<>();
        for (var question : questionnaire.questions()) {
            if (!asked(question, given)) {
                continue;
            }
            if (question.counted()) {
                var chosen = sheet.chosen().getOrDefault(question.key(), Set.of());
                String problem = problem(question, chosen);
                if (problem.isEmpty()) {
                    given.put(question.key(), chosen);
                    count(question, chosen, counted);
                } else {
                    problems.add(new SheetProblem(question.key(), problem));
                }
            } else {
                String text = TypedText.lines(sheet.texts().getOrDefault(question.key(), ""));
                String problem = problem(question, text);
                if (!problem.isEmpty()) {
                    problems.add(new SheetProblem(question.key(), problem));
                } else if (!text.isEmpty()) {
                    texts.put(question.key(), text);
                }
            }
        }
        return problems.isEmpty()
                ? new SheetReading(List.of(), counted, texts)
                : new SheetReading(problems, List.of(), Map.of());
    }

    private static boolean asked(Question question, Map<String, Set<String>> given) {
        var condition = question.onlyIf();
        return condition == null
                || given.getOrDefault(condition.question(), Set.of()).stream().anyMatch(condition.answers()::contains);
    }

    private static String problem(Question question, Set<String> chosen) {
        if (chosen.isEmpty()) {
            return question.required() ? "Choose an answer." : "";
        }
        var choices = question.choices();
        var known = new HashSet<String>();
        choices.forEach(choice -> known.add(choice.key()));
        if (!known.containsAll(chosen)) {
            return "Choose one of the answers shown.";
        }
        if (question.kind() != QuestionKind.MULTIPLE) {
            return chosen.size() == 1 ? "" : "Choose one answer only.";
        }
        return choices.stream()
                .filter(choice -> chosen.size() > 1 && choice.tone() == Tone.ASIDE && chosen.contains(choice.key()))
                .map(choice -> "'" + choice.text() + "' can't be chosen together with other answers.")
                .findFirst()
                .orElse("");
    }

    private static String problem(Question question, String text) {
        if (text.isEmpty()) {
            return question.required() ? "Write an answer." : "";
        }
        return text.length() <= SheetReading.LONGEST_TEXT
                ? ""
                : "At most %,d characters; these are %,d.".formatted(SheetReading.LONGEST_TEXT, text.length());
    }

    private static void count(Question question, Set<String> chosen, List<Counted> counted) {
        if (chosen.isEmpty()) {
            counted.add(new Counted(question.key(), Choice.BLANK.key()));
            return;
        }
        boolean answered = false;
        for (var choice : question.choices()) {
            if (chosen.contains(choice.key())) {
                counted.add(new Counted(question.key(), choice.key()));
                answered |= choice.tone() != Tone.ASIDE;
            }
        }
        if (answered && question.kind() == QuestionKind.MULTIPLE) {
            counted.add(new Counted(question.key(), Counted.ANSWERED));
        }
    }
}
