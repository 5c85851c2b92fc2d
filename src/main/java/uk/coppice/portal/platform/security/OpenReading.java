package uk.coppice.portal.platform.security;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;

/**
 * Addresses that anybody may read without signing in, and nobody can change anything through: GET and HEAD are let in,
 * all else is refused, and no session or cookie comes of it. Who may have what lies there is asked by whoever answers.
 */
public final class OpenReading {

    private OpenReading() {}

    /**
     * A chain for these addresses alone, to be built after what its module adds to it.
     *
     * @param addresses a pattern such as {@code /calendar/feed/**}
     */
    public static HttpSecurity of(String addresses, HttpSecurity http) throws Exception {
        return http.securityMatcher(addresses)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable); // nothing is changed here, and reading alone is let in
    }
}
