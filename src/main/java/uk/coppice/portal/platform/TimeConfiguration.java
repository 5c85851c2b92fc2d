package uk.coppice.portal.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The trust's clock: every date and time that people read is the wall clock in England. */
@Configuration
class TimeConfiguration {

    static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    @Bean
    Clock clock() {
        return Clock.system(ENGLAND);
    }
}
