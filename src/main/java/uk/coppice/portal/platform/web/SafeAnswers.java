package uk.coppice.portal.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers, with every answer of whatever kind, to do no more with it than it is for. Nothing that the portal sends
 * may run a script, be framed or be read by another site; {@link PagePolicy} lets pages do what they need.
 */
@Configuration
@ConditionalOnWebApplication
class SafeAnswers {

    /** What is no page: files, JSON, the plain error pages, which have a style sheet and a picture. */
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            PagePolicy.HEADER,
            NOTHING_RUNS,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), "
                    + "microphone=(), midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=(), "
                    + "xr-spatial-tracking=()");

    /** A year, as browsers' own lists ask for. Only said over TLS, as RFC 6797 wants it. */
    private static final String TLS_ONLY = "max-age=31536000; includeSubDomains";

    /** Where the server itself goes when something went wrong. */
    private static final String ERRORS = "/error";

    @Bean
    static FilterRegistrationBean<OncePerRequestFilter> safeHeaders() {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Headers());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    /** Sets them before anybody else writes, so that whoever knows better can replace one. */
    static final class Headers extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false; // an error page starts with no headers again
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                response.setContentType(null); // of what was to come, and does not
            }
            ALWAYS.forEach(response::setHeader);
            if (request.isSecure()) {
                response.setHeader("Strict-Transport-Security", TLS_ONLY);
            }
            if (request.getDispatcherType() == DispatcherType.REQUEST
                    && request.getServletPath().equals(ERRORS)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND); // it has words for an error, and there is none
                return;
            }
            chain.doFilter(request, response);
        }
    }
}
