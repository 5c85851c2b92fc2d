package uk.coppice.portal.improvement.inquiry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets anybody read the files of published findings, and asks search engines to leave the public pages out. */
@Configuration
@ConditionalOnWebApplication
class OpenFindingsSecurity {

    private static final String PAGES = "/open/findings";

    @Bean
    @Order(11)
    SecurityFilterChain openFindingsChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/open/findings-files/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable) // nothing is changed here, and GET alone is let in
                .build();
    }

    /** What a search engine has once kept stays there after a publication is withdrawn: so it keeps nothing. */
    @Bean
    OncePerRequestFilter openFindingsNotIndexed() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (request.getServletPath().startsWith(PAGES)
                        || request.getRequestURI().startsWith(request.getContextPath() + PAGES)) {
                    response.setHeader("X-Robots-Tag", "noindex, noarchive");
                }
                chain.doFilter(request, response);
            }
        };
    }
}
