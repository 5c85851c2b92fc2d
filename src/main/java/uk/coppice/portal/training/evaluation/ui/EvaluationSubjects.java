package uk.coppice.portal.training.evaluation.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.ui.PageSubject;
import uk.coppice.portal.training.evaluation.MyEvaluations;

/** What the pages of an evaluation are about. */
@Configuration(proxyBeanMethods = false)
class EvaluationSubjects {

    @Bean
    PageSubject subjectOfEvaluate(MyEvaluations evaluations) {
        return new PageSubject(
                EvaluateView.class,
                EvaluateView.CODE,
                code -> evaluations.page(code).isPresent());
    }

    @Bean
    PageSubject subjectOfEvaluationCode(MyEvaluations evaluations) {
        return new PageSubject(
                EvaluationCodeView.class,
                EvaluateView.CODE,
                code -> evaluations.page(code).isPresent());
    }

    /** Of a session that there is, the page itself says whether anything was evaluated: reading results is noted. */
    @Bean
    PageSubject subjectOfEvaluationResults(MyEvaluations evaluations) {
        return new PageSubject(
                EvaluationResultsView.class,
                EvaluateView.CODE,
                code -> evaluations.page(code).isPresent());
    }
}
