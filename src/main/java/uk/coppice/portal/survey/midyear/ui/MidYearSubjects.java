package uk.coppice.portal.survey.midyear.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.ui.PageSubject;
import uk.coppice.portal.survey.midyear.MidYearDesk;
import uk.coppice.portal.survey.midyear.MySurveys;

/** What the pages of a mid-year survey are about. */
@Configuration(proxyBeanMethods = false)
class MidYearSubjects {

    @Bean
    PageSubject subjectOfSurvey(MySurveys surveys) {
        return new PageSubject(
                SurveyView.class, SurveyView.CODE, code -> surveys.find(code).isPresent());
    }

    @Bean
    PageSubject subjectOfPlannedSurvey(MidYearDesk desk) {
        return new PageSubject(
                PlannedSurveyView.class,
                SurveyView.CODE,
                code -> desk.find(code).isPresent());
    }
}
