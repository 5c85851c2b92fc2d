package uk.coppice.portal.survey.results;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.survey.NewSurvey;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.QuestionKind;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;

/**
 * What a survey asked, in the words of then. A survey brought in from a file has no questionnaire: its questions are
 * those that its counts name, in the oldest words that the portal knows for them.
 */
@Component
public class SurveyQuestions {

    private final JdbcClient jdbc;
    private final Questionnaires questionnaires;

    SurveyQuestions(JdbcClient jdbc, Questionnaires questionnaires) {
        this.jdbc = jdbc;
        this.questionnaires = questionnaires;
    }

    /** Whether a survey was brought in from a file, as counts alone. */
    public static boolean imported(SurveyCard survey) {
        return survey.questionnaireVersion() == NewSurvey.HELD_ELSEWHERE;
    }

    /** All questions, in the order asked. */
    @Transactional(readOnly = true)
    public List<Question> of(SurveyCard survey) {
        if (!imported(survey)) {
            return questionnaires
                    .at(survey.questionnaire(), survey.questionnaireVersion())
                    .questionnaire()
                    .questions();
        }
        return jdbc
                .sql("SELECT question FROM survey_tally WHERE survey_id = ? GROUP BY question ORDER BY MIN(id)")
                .param(survey.id())
                .query(String.class)
                .list()
                .stream()
                .map(key -> imported(survey.questionnaire(), key))
                .toList();
    }

    /** A question of a file: always five points of agreement. */
    @Transactional(readOnly = true)
    public Question imported(String questionnaire, String key) {
        String text = questionnaires.versions(questionnaire).reversed().stream()
                .flatMap(version -> version.questionnaire().question(key).stream())
                .filter(question -> question.kind() == QuestionKind.AGREEMENT)
                .map(Question::text)
                .findFirst()
                .orElseGet(() -> words(key));
        return new Question(
                key, text, QuestionKind.AGREEMENT, List.of(), false, true, true, null, key.replace('_', '-'));
    }

    private static String words(String key) {
        String words = key.replace('_', ' ').strip();
        return words.isEmpty() ? key : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
