package uk.coppice.portal.dataprotection.notice;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.dataprotection.KeptPeriod;
import uk.coppice.portal.platform.Words;

/** How long things are kept that delete themselves without any rule of the trust. */
@Configuration(proxyBeanMethods = false)
class StandingPeriods {

    @Bean
    KeptPeriod mailKept(@Value("${portal.mail.keep:90d}") Duration keep) {
        return new KeptPeriod(
                "mails", "for " + Words.count(keep.toDays(), "day", "days") + " after they are done with");
    }

    @Bean
    KeptPeriod sessionsKept() {
        return new KeptPeriod("sign-in-sessions", "for 30 days after it ended");
    }

    @Bean
    KeptPeriod exitTextsKept() {
        return new KeptPeriod("exit-notes", "for twelve months after your last day");
    }
}
