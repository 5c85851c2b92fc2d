package uk.coppice.portal.survey.questionnaire;

import java.util.Set;

/**
 * When a question is asked at all: after one of these answers to an earlier one.
 *
 * @param question the key of an earlier question
 * @param answers keys of its choices; one of them is enough
 */
public record Condition(String question, Set<String> answers) {

    public Condition {
        answers = Set.copyOf(answers);
    }
}
