package uk.coppice.portal.survey.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;

/** Reads what the browser sends; anything that no form sends, and more than any form can hold, is nothing. */
final class SheetJson {

    static final int LONGEST = 300_000;
    private static final int MOST_QUESTIONS = 100;
    private static final int MOST_OPTIONS = 40;
    private static final int LONGEST_KEY = 60;

    private static final ObjectMapper JSON = new ObjectMapper();

    private SheetJson() {}

    static Optional<AnswerSheet> read(String sent) {
        if (sent.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var sheet = JSON.readTree(sent);
            var chosen = new HashMap<String, Set<String>>();
            var texts = new HashMap<String, String>();
            boolean sane = fits(sheet.path("chosen")) && fits(sheet.path("texts"));
            if (sane) {
                for (Map.Entry<String, JsonNode> entry : sheet.path("chosen").properties()) {
                    sane &= options(entry.getKey(), entry.getValue(), chosen);
                }
                for (Map.Entry<String, JsonNode> entry : sheet.path("texts").properties()) {
                    sane &= isKey(entry.getKey()) && entry.getValue().isString();
                    texts.put(entry.getKey(), sane ? entry.getValue().stringValue() : "");
                }
            }
            return sane ? Optional.of(new AnswerSheet(chosen, texts)) : Optional.empty();
        } catch (JacksonException e) {
            // Its message quotes what was sent, so it goes nowhere.
            return Optional.empty();
        }
    }

    private static boolean fits(JsonNode node) {
        return node.isObject() && node.size() <= MOST_QUESTIONS;
    }

    private static boolean options(String question, JsonNode options, Map<String, Set<String>> chosen) {
        if (!isKey(question) || !options.isArray() || options.size() > MOST_OPTIONS) {
            return false;
        }
        var keys = new HashSet<String>();
        for (var option : options) {
            if (!option.isString() || !isKey(option.stringValue())) {
                return false;
            }
            keys.add(option.stringValue());
        }
        chosen.put(question, keys);
        return true;
    }

    private static boolean isKey(String key) {
        return !key.isEmpty() && key.length() <= LONGEST_KEY;
    }
}
