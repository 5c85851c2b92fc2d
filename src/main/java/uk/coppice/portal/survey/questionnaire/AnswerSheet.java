package uk.coppice.portal.survey.questionnaire;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one person answers, on the way from the browser to the counts. It is never kept, written to a log or put into an
 * event, and does not tell its content when printed.
 *
 * @param chosen keys of choices, by question
 * @param texts free text, by question
 */
public record AnswerSheet(Map<String, Set<String>> chosen, Map<String, String> texts) {

    public AnswerSheet {
        chosen = chosen.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        texts = Map.copyOf(texts);
    }

    /** Says nothing of the answers, so that none gets into a log by accident. */
    @Override
    public String toString() {
        return "AnswerSheet";
    }
}
