package uk.coppice.portal.training.evaluation.ui;

import com.vaadin.flow.router.RouteParameters;
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
                EvaluateView.class, at -> evaluations.page(code(at)).isPresent());
    }

    @Bean
    PageSubject subjectOfEvaluationCode(MyEvaluations evaluations) {
        return new PageSubject(
                EvaluationCodeView.class, at -> evaluations.page(code(at)).isPresent());
    }

    /** Of a session that there is, the page itself says whether anything was evaluated: reading results is noted. */
    @Bean
    PageSubject subjectOfEvaluationResults(MyEvaluations evaluations) {
        return new PageSubject(
                EvaluationResultsView.class, at -> evaluations.page(code(at)).isPresent());
    }

    private static String code(RouteParameters at) {
        return at.get(EvaluateView.CODE).orElse("");
    }
}
