package uk.coppice.portal.survey.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a questionnaire must be, whether a file holds it or somebody edits it in the browser. */
public final class QuestionnaireRules {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_INTRODUCTION = 600;
    public static final int LONGEST_QUESTION = 300;
    public static final int LONGEST_CHOICE = 120;
    public static final int MOST_QUESTIONS = 60;
    public static final int FEWEST_CHOICES = 2;
    public static final int MOST_CHOICES = 20;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern QUESTION_KEY = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Pattern CHOICE_KEY = Pattern.compile("[a-z0-9][a-z0-9_]{0,39}");
    private static final Set<String> RESERVED =
            Set.of(Choice.PREFER_NOT_TO_SAY.key(), Choice.NOT_APPLICABLE.key(), Choice.BLANK.key());
    private static final Set<QuestionKind> FEED_INDICATORS =
            Set.of(QuestionKind.AGREEMENT, QuestionKind.RATING, QuestionKind.SINGLE);

    private final Questionnaire questionnaire;
    private final List<Fault> faults = new ArrayList<>();

    private QuestionnaireRules(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** Everything that is wrong with it, from above to below; nothing: it can be used. */
    public static List<Fault> faults(Questionnaire questionnaire) {
        var rules = new QuestionnaireRules(questionnaire);
        rules.whole();
        rules.questions();
        return List.copyOf(rules.faults);
    }

    private void whole() {
        if (!KEY.matcher(questionnaire.key()).matches()) {
            fault(Fault.WHOLE, "key", key("The key", questionnaire.key(), "hyphens", 60));
        }
        text(Fault.WHOLE, "title", "The title", questionnaire.title(), LONGEST_TITLE);
        if (questionnaire.introduction().length() > LONGEST_INTRODUCTION) {
            fault(
                    Fault.WHOLE,
                    "introduction",
                    tooLong("The introduction", questionnaire.introduction().length(), LONGEST_INTRODUCTION));
        }
        int questions = questionnaire.questions().size();
        if (questions == 0 || questions > MOST_QUESTIONS) {
            fault(
                    Fault.WHOLE,
                    "questions",
                    "A questionnaire has from 1 to " + MOST_QUESTIONS + " questions; this has " + questions + ".");
        }
    }

    private void questions() {
        Map<String, Question> earlier = new HashMap<>();
        Map<String, String> fed = new HashMap<>();
        for (int n = 0; n < questionnaire.questions().size(); n++) {
            var question = questionnaire.questions().get(n);
            if (!QUESTION_KEY.matcher(question.key()).matches()) {
                fault(n, "key", key("The key", question.key(), "underscores", 60));
            } else if (earlier.containsKey(question.key())) {
                fault(n, "key", "Another question has the key '" + question.key() + "' already.");
            }
            text(n, "text", "The question", question.text(), LONGEST_QUESTION);
            choices(n, question);
            condition(n, question, earlier);
            indicator(n, question, fed);
            earlier.putIfAbsent(question.key(), question);
        }
    }

    private void choices(int n, Question question) {
        var own = question.ownChoices();
        boolean namesItsOwn = question.kind().choices().isEmpty() && question.counted();
        if (!namesItsOwn && !own.isEmpty()) {
            fault(n, "choices", "A question of this kind brings its own answers: take the choices away.");
        }
        if (namesItsOwn && (own.size() < FEWEST_CHOICES || own.size() > MOST_CHOICES)) {
            fault(
                    n,
                    "choices",
                    "There must be from " + FEWEST_CHOICES + " to " + MOST_CHOICES + " choices; these are " + own.size()
                            + ".");
        }
        if (!question.counted() && (question.preferNotToSay() || question.notApplicable())) {
            fault(
                    n,
                    question.preferNotToSay() ? "prefer-not-to-say" : "not-applicable",
                    "Free text can be left empty, so it needs neither 'Prefer not to say' nor 'Not applicable'.");
        }
        var keys = new HashSet<String>();
        var texts = new HashSet<String>();
        for (var choice : own) {
            if (RESERVED.contains(choice.key())) {
                fault(
                        n,
                        "choices",
                        "The choice key '" + choice.key() + "' is reserved; say 'prefer-not-to-say: true' or "
                                + "'not-applicable: true' instead.");
            } else if (!CHOICE_KEY.matcher(choice.key()).matches()) {
                fault(n, "choices", key("The key of a choice", choice.key(), "underscores", 40));
            } else if (!keys.add(choice.key())) {
                fault(n, "choices", "Two choices have the key '" + choice.key() + "'.");
            }
            text(n, "choices", "A choice", choice.text(), LONGEST_CHOICE);
            if (!choice.text().isBlank() && !texts.add(choice.text())) {
                fault(n, "choices", "Two choices say '" + choice.text() + "'.");
            }
            if (choice.tone() == Tone.ASIDE) {
                fault(n, "choices", "The tone of a choice is favourable, middle, unfavourable or none.");
            }
        }
    }

    private void condition(int n, Question question, Map<String, Question> earlier) {
        var condition = question.onlyIf();
        if (condition == null) {
            return;
        }
        var other = earlier.get(condition.question());
        if (other == null) {
            boolean later = questionnaire.question(condition.question()).isPresent();
            fault(
                    n,
                    "only-if",
                    later
                            ? "It depends on the question '" + condition.question() + "', which must come before it."
                            : "It depends on the question '" + condition.question() + "', which there is not.");
            return;
        }
        if (!other.counted()) {
            fault(
                    n,
                    "only-if",
                    "It depends on '" + other.key() + "', which is free text and has no answers to choose.");
            return;
        }
        if (condition.answers().isEmpty()) {
            fault(n, "only-if", "It must say after which answers to '" + other.key() + "' it is asked.");
        }
        var known = other.choices().stream().map(Choice::key).toList();
        condition.answers().stream()
                .sorted()
                .filter(answer -> !known.contains(answer))
                .forEach(answer -> fault(
                        n,
                        "only-if",
                        "'" + answer + "' is no answer to '" + other.key() + "'; its answers are "
                                + known.stream().collect(Collectors.joining(", ")) + "."));
    }

    private void indicator(int n, Question question, Map<String, String> fed) {
        String indicator = question.indicator();
        if (indicator == null) {
            return;
        }
        if (!KEY.matcher(indicator).matches()) {
            fault(n, "indicator", key("The indicator", indicator, "hyphens", 60));
        }
        if (!FEED_INDICATORS.contains(question.kind())) {
            fault(n, "indicator", "An indicator is fed by a question of the kind agreement, rating or single.");
        }
        String other = fed.putIfAbsent(indicator, question.key());
        if (other != null) {
            fault(
                    n,
                    "indicator",
                    "The indicator '" + indicator + "' is fed by the question '" + other
                            + "' already; one question feeds it.");
        }
    }

    private void text(int n, String part, String what, String text, int longest) {
        if (text.isBlank()) {
            fault(n, part, what + " has no text.");
        } else if (text.length() > longest) {
            fault(n, part, tooLong(what, text.length(), longest));
        }
    }

    private static String tooLong(String what, int length, int longest) {
        return what + " has at most " + longest + " characters; this has " + length + ".";
    }

    private static String key(String what, String key, String between, int longest) {
        return (key.isBlank() ? what + " is missing" : what + " is '" + key + "'")
                + "; it must be small letters, digits and " + between + ", begin with a letter, and have at most "
                + longest + ".";
    }

    private void fault(int question, String part, String reason) {
        faults.add(new Fault(question, part, reason));
    }
}
