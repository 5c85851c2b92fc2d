package uk.coppice.portal.platform.web;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What stands before every page and every file, whoever asks. */
@Configuration
@ConditionalOnWebApplication
class WebGuards {

    @Bean
    static FilterRegistrationBean<PlainPaths> plainPaths() {
        return at(1, new PlainPaths());
    }

    @Bean
    FilterRegistrationBean<RequestSize> requestSize(WebLimits settings) {
        return at(2, new RequestSize(settings));
    }

    @Bean
    Visitors visitors(RateLimits limits, WebLimits settings) {
        return new Visitors(limits, settings);
    }

    @Bean
    FilterRegistrationBean<Visitors> newVisitors(Visitors visitors) {
        return at(3, visitors);
    }

    @Bean
    ServletListenerRegistrationBean<Visitors> countedVisitors(Visitors visitors) {
        return new ServletListenerRegistrationBean<>(visitors);
    }

    /**
     * Where the portal is reached over TLS the cookie of a session goes over nothing else, and no other name below the
     * same domain can set it: the prefix {@code __Host-} makes browsers see to that.
     */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE) // after what the settings say in general
    static WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> cookieOverTls(
            @Value("${portal.address:}") String address,
            @Value("${server.servlet.context-path:}") String path,
            @Value("${server.servlet.session.cookie.name:}") String name) {
        return server -> {
            if (address.strip().startsWith("https://")) {
                var cookie = server.getSettings().getSession().getCookie();
                cookie.setSecure(true);
                if (name.isBlank() && (path.isBlank() || path.equals("/"))) {
                    cookie.setName("__Host-portal");
                    cookie.setPath("/");
                }
            }
        };
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int place, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
