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
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.coppice.portal.platform.security.OpenReading;

/** Lets anybody read the files of published findings, and asks search engines to leave the public pages out. */
@Configuration
@ConditionalOnWebApplication
class OpenFindingsSecurity {

    private static final String PAGES = "/open/findings";

    @Bean
    @Order(11)
    SecurityFilterChain openFindingsChain(HttpSecurity http) throws Exception {
        return OpenReading.of("/open/findings-files/**", http).build();
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
