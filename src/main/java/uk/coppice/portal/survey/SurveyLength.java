package uk.coppice.portal.survey;

import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.QuestionKind;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;

/** How long it takes to answer a survey, as those asked are told. */
@Component
public class SurveyLength {

    private static final int SECONDS_A_CHOICE = 15;
    private static final int SECONDS_A_TEXT = 45;
    private static final int A_MINUTE = 60;

    private final Questionnaires questionnaires;

    SurveyLength(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** {@code 4 questions, about 3 minutes}; never less than a minute. */
    public String of(SurveyCard survey) {
        var questions = questionnaires
                .at(survey.questionnaire(), survey.questionnaireVersion())
                .questionnaire()
                .questions();
        int seconds = questions.stream().mapToInt(SurveyLength::seconds).sum();
        int minutes = Math.max(1, Math.ceilDiv(seconds, A_MINUTE));
        return Words.count(questions.size(), "question", "questions") + ", about "
                + Words.count(minutes, "minute", "minutes");
    }

    private static int seconds(Question question) {
        return question.kind() == QuestionKind.TEXT ? SECONDS_A_TEXT : SECONDS_A_CHOICE;
    }
}
