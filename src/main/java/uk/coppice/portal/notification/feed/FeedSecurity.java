package uk.coppice.portal.notification.feed;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import uk.coppice.portal.platform.security.OpenReading;

/** The one address that calendar programs read: the secret in it is the key, and no session or cookie comes of it. */
@Configuration
@ConditionalOnWebApplication
class FeedSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain feedChain(HttpSecurity http) throws Exception {
        return OpenReading.of("/calendar/feed/**", http)
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}
