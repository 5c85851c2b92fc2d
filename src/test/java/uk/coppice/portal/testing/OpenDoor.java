package uk.coppice.portal.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.coppice.portal.access.PersonRoles;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.access.session.SignInSessions;
import uk.coppice.portal.access.session.SignedInBy;

/** A door for tests over HTTP: {@code /open-door?person=ID} gives a browser the session of that person. */
public final class OpenDoor {

    public static final String PATH = "/open-door";

    @Bean
    FilterRegistrationBean<Door> door(PersonRoles roles, SignInSessions sessions) {
        var registration = new FilterRegistrationBean<>(new Door(roles, sessions));
        registration.addUrlPatterns(PATH);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Answers at the address, in front of the portal's own filters. */
    static final class Door extends OncePerRequestFilter {

        private final PersonRoles roles;
        private final SignInSessions sessions;

        Door(PersonRoles roles, SignInSessions sessions) {
            this.roles = roles;
            this.sessions = sessions;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var viewer =
                    roles.viewer(Long.parseLong(request.getParameter("person"))).orElseThrow();
            var by =
                    new SignedInBy(sessions.open(viewer, SignInWay.LINK, null, "measured"), SignInWay.LINK, null, null);
            var authentication = UsernamePasswordAuthenticationToken.authenticated(
                    viewer,
                    null,
                    AuthorityUtils.createAuthorityList(
                            viewer.roles().stream().map(role -> "ROLE_" + role).toList()));
            authentication.setDetails(by);
            var session = request.getSession(true);
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(authentication));
            session.setAttribute(SignedInBy.class.getName(), by);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }
}
