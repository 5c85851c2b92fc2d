package uk.coppice.portal.survey.questionnaire.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import uk.coppice.portal.survey.questionnaire.Choice;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.questionnaire.Tone;

/** Writes a questionnaire as {@link YamlReader} reads it; the same questionnaire is always the same text. */
public final class YamlWriter {

    private YamlWriter() {}

    public static String write(Questionnaire questionnaire) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        var whole = new LinkedHashMap<String, Object>();
        whole.put("key", questionnaire.key());
        whole.put("title", questionnaire.title());
        whole.put("purpose", YamlReader.name(questionnaire.purpose()));
        if (!questionnaire.introduction().isEmpty()) {
            whole.put("introduction", questionnaire.introduction());
        }
        whole.put(
                "questions",
                questionnaire.questions().stream().map(YamlWriter::question).toList());
        return new Yaml(options).dump(whole);
    }

    private static Map<String, Object> question(Question question) {
        var map = new LinkedHashMap<String, Object>();
        map.put("key", question.key());
        map.put("text", question.text());
        map.put("kind", YamlReader.name(question.kind()));
        if (!question.ownChoices().isEmpty()) {
            map.put(
                    "choices",
                    question.ownChoices().stream().map(YamlWriter::choice).toList());
        }
        yes(map, "required", question.required());
        yes(map, "prefer-not-to-say", question.preferNotToSay());
        yes(map, "not-applicable", question.notApplicable());
        var condition = question.onlyIf();
        if (condition != null) {
            var onlyIf = new LinkedHashMap<String, Object>();
            onlyIf.put("question", condition.question());
            onlyIf.put("answers", condition.answers().stream().sorted().toList());
            map.put("only-if", onlyIf);
        }
        var indicator = question.indicator();
        if (indicator != null) {
            map.put("indicator", indicator);
        }
        yes(map, "asks-anew", question.asksAnew());
        return map;
    }

    private static Map<String, Object> choice(Choice choice) {
        var map = new LinkedHashMap<String, Object>();
        map.put("key", choice.key());
        map.put("text", choice.text());
        if (choice.tone() != Tone.NONE) {
            map.put("tone", YamlReader.name(choice.tone()));
        }
        return map;
    }

    private static void yes(Map<String, Object> map, String name, boolean value) {
        if (value) {
            map.put(name, true);
        }
    }
}
