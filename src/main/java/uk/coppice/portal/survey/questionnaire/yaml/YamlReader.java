package uk.coppice.portal.survey.questionnaire.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.yaml.YamlMap;
import uk.coppice.portal.survey.questionnaire.Choice;
import uk.coppice.portal.survey.questionnaire.Condition;
import uk.coppice.portal.survey.questionnaire.Fault;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.QuestionKind;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.questionnaire.Questionnaire.Purpose;
import uk.coppice.portal.survey.questionnaire.QuestionnaireRules;
import uk.coppice.portal.survey.questionnaire.Tone;

/** Reads one file: a questionnaire that can be used, or everything that is wrong with it. */
public final class YamlReader {

    private static final Set<String> WHOLE = Set.of("key", "title", "purpose", "introduction", "questions");
    private static final Set<String> QUESTION = Set.of(
            "key",
            "text",
            "kind",
            "choices",
            "required",
            "prefer-not-to-say",
            "not-applicable",
            "only-if",
            "indicator",
            "asks-anew");
    private static final Set<String> CHOICE = Set.of("key", "text", "tone");
    private static final Set<String> CONDITION = Set.of("question", "answers");

    private final String file;
    private final @Nullable Set<String> measures;
    private final Set<YamlFault> faults = new LinkedHashSet<>();
    private final List<YamlMap> questions = new ArrayList<>();

    private YamlReader(String file, @Nullable Set<String> measures) {
        this.file = file;
        this.measures = measures;
    }

    /**
     * What a file holds.
     *
     * @param questionnaire null when there are faults
     * @param faults in the order of their lines
     */
    public record Read(@Nullable Questionnaire questionnaire, List<YamlFault> faults) {}

    /**
     * Reads a text, whatever its questions feed: such as a version of former years, when the plan was another.
     *
     * @param file how to call it in what is wrong
     */
    public static Read read(String file, String text) {
        return read(new YamlReader(file, null), text);
    }

    /**
     * Reads a text whose questions may feed some measures alone.
     *
     * @param measures those that the plan names
     */
    public static Read read(String file, String text, Set<String> measures) {
        return read(new YamlReader(file, measures), text);
    }

    private static Read read(YamlReader reader, String text) {
        var questionnaire = reader.questionnaire(text);
        var faults = reader.faults.stream()
                .sorted(Comparator.comparingInt(YamlFault::line))
                .toList();
        return new Read(faults.isEmpty() ? questionnaire : null, faults);
    }

    private @Nullable Questionnaire questionnaire(String text) {
        var root = YamlMap.whole(text, this::fault);
        if (root == null) {
            return null;
        }
        var whole = new YamlMap(root, "a questionnaire", WHOLE, this::fault);
        var purpose = word(whole, "purpose", Purpose.values());
        var list = whole.list("questions").stream().map(this::question).toList();
        var questionnaire = new Questionnaire(
                whole.text("key"),
                line(whole, "title"),
                purpose.orElse(Purpose.MID_YEAR),
                line(whole, "introduction"),
                list);
        QuestionnaireRules.faults(questionnaire).forEach(fault -> fault(lineOf(fault, whole), fault.reason()));
        return questionnaire;
    }

    private int lineOf(Fault fault, YamlMap whole) {
        return (fault.question() == Fault.WHOLE ? whole : questions.get(fault.question())).line(fault.part());
    }

    private Question question(Node node) {
        var map = new YamlMap(node, "a question", QUESTION, this::fault);
        questions.add(map);
        String indicator = map.text("indicator");
        inPlan(map, indicator);
        // A kind that is not known is said once: nothing else is made of it.
        var kind = word(map, "kind", QuestionKind.values());
        return new Question(
                map.text("key"),
                line(map, "text"),
                kind.orElse(map.has("choices") ? QuestionKind.SINGLE : QuestionKind.RATING),
                map.list("choices").stream().map(this::choice).toList(),
                map.yes("required"),
                map.yes("prefer-not-to-say"),
                map.yes("not-applicable"),
                map.has("only-if") ? condition(map) : null,
                indicator.isEmpty() ? null : indicator,
                map.yes("asks-anew"));
    }

    private void inPlan(YamlMap question, String indicator) {
        if (measures != null && !indicator.isEmpty() && !measures.contains(indicator)) {
            fault(
                    question.line("indicator"),
                    "config/plan.yaml has no indicator with the measure '" + indicator
                            + "'. Take the line away, or name one of "
                            + measures.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
    }

    private Choice choice(Node node) {
        var map = new YamlMap(node, "a choice with a key and a text", CHOICE, this::fault);
        return new Choice(
                map.text("key"),
                line(map, "text"),
                map.has("tone") ? word(map, "tone", Tone.values()).orElse(Tone.NONE) : Tone.NONE);
    }

    private Condition condition(YamlMap question) {
        var map = new YamlMap(question.node("only-if"), "a question and answers", CONDITION, this::fault);
        return new Condition(map.text("question"), Set.copyOf(map.texts("answers")));
    }

    private static String line(YamlMap map, String name) {
        return TypedText.line(map.text(name));
    }

    private <T extends Enum<T>> Optional<T> word(YamlMap map, String name, T[] known) {
        String word = map.text(name);
        var found = Stream.of(known).filter(each -> name(each).equals(word)).findFirst();
        if (found.isEmpty()) {
            fault(
                    map.line(name),
                    (word.isEmpty() ? "There is no " + name : "There is no " + name + " '" + word + "'")
                            + "; it must be one of "
                            + Stream.of(known).map(YamlReader::name).collect(Collectors.joining(", ")) + ".");
        }
        return found;
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void fault(int line, String reason) {
        faults.add(new YamlFault(file, line, reason));
    }
}
