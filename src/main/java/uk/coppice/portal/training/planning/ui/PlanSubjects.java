package uk.coppice.portal.training.planning.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.ui.PageSubject;
import uk.coppice.portal.training.planning.SessionPlanner;

/** What the page to change a session is about. */
@Configuration(proxyBeanMethods = false)
class PlanSubjects {

    @Bean
    PageSubject subjectOfEditSession(SessionPlanner planner) {
        return new PageSubject(
                EditSessionView.class,
                PlanningNavigation.CODE,
                code -> planner.open(code).isPresent());
    }
}
