package uk.coppice.portal.survey.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.ui.PageSubject;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;

/** What the pages of a questionnaire are about. */
@Configuration(proxyBeanMethods = false)
class QuestionnaireSubjects {

    @Bean
    PageSubject subjectOfQuestionnaire(Questionnaires questionnaires) {
        return new PageSubject(
                QuestionnaireView.class,
                QuestionnaireView.KEY,
                key -> questionnaires.find(key).isPresent());
    }

    @Bean
    PageSubject subjectOfEditQuestionnaire(Questionnaires questionnaires) {
        return new PageSubject(
                EditQuestionnaireView.class,
                QuestionnaireView.KEY,
                key -> questionnaires.find(key).isPresent());
    }
}
