package uk.coppice.portal.testing;

import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.survey.SurveyKeeping;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;

/** Stands in for the portal's clock and offers what fills its tables. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @Lazy
    Browser browser(ApplicationContext portal) {
        return new Browser(portal);
    }

    @Bean
    TestTrust testTrust(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new TestTrust(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    TestSurveys testSurveys(
            SurveyKeeping keeping,
            Questionnaires questionnaires,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new TestSurveys(keeping, questionnaires, new TransactionTemplate(transactions), clock);
    }
}
