package uk.coppice.portal.survey.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * A list of questions with a name.
 *
 * @param key its name in files and in the database: small letters, digits and hyphens, at most 60
 * @param title as it is shown
 * @param purpose what it is used for
 * @param introduction a sentence or two above the first question; may be empty
 * @param questions in the order to ask them
 */
public record Questionnaire(String key, String title, Purpose purpose, String introduction, List<Question> questions) {

    /** What a questionnaire is used for. */
    public enum Purpose {
        SESSION_EVALUATION,
        SERIES_EVALUATION,
        IMPACT,
        MID_YEAR
    }

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    public Optional<Question> question(String question) {
        return questions.stream().filter(q -> q.key().equals(question)).findFirst();
    }
}
