package uk.coppice.portal.scorecard.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.ui.PageSubject;
import uk.coppice.portal.scorecard.Plan;

/** Which indicator of the plan the scorecard opens, if any. */
@Configuration(proxyBeanMethods = false)
class ScorecardSubject {

    @Bean
    PageSubject subjectOfScorecard(Plan plan) {
        return new PageSubject(
                ScorecardView.class,
                ScorecardView.INDICATOR,
                key -> key.isEmpty() || plan.indicator(key).isPresent());
    }
}
