package uk.coppice.portal.survey.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.ui.PageSubject;
import uk.coppice.portal.survey.SurveyState;
import uk.coppice.portal.survey.comments.CommentReview;
import uk.coppice.portal.survey.results.SurveyResults;

/** What the pages of a survey’s results are about. */
@Configuration(proxyBeanMethods = false)
class ResultSubjects {

    @Bean
    PageSubject subjectOfSurveyResult(SurveyResults results) {
        return new PageSubject(
                SurveyResultView.class,
                SurveyResultView.CODE,
                code -> results.find(code).isPresent());
    }

    @Bean
    PageSubject subjectOfSurveyActions(SurveyResults results) {
        return new PageSubject(
                SurveyActionsView.class,
                SurveyResultView.CODE,
                code -> results.find(code)
                        .filter(each -> each.survey().state() == SurveyState.CLOSED)
                        .isPresent());
    }

    @Bean
    PageSubject subjectOfSurveyComments(CommentReview review) {
        return new PageSubject(
                SurveyCommentsOfView.class,
                SurveyResultView.CODE,
                code -> review.find(code).isPresent());
    }
}
