package uk.coppice.portal.access.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.coppice.portal.access.session.SignInSessions;
import uk.coppice.portal.access.session.SignedInBy;

/**
 * Asks at every request whether the session still counts and who the person is now. A session that was ended, here or
 * on another server, is gone for good: its cookie names nothing any more.
 */
class SessionGuard extends OncePerRequestFilter {

    /** Files that everybody gets: style sheets, scripts, pictures. */
    private static final List<String> FILES =
            List.of("/portal/", "/VAADIN/build/", "/VAADIN/static/", "/aura/", "/lumo/", "/favicon.ico");

    /**
     * What an open page sends by itself, whether or not anybody looks at it: Vaadin's heartbeat, and what the portal's own
     * scripts ask for once nobody in a room needs it any more.
     */
    private static final List<String> BY_ITSELF = List.of("v-r=heartbeat", "by-itself");

    private final SignInSessions sessions;
    private final SessionStart start;

    SessionGuard(SignInSessions sessions, SessionStart start) {
        this.sessions = sessions;
        this.start = start;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FILES.stream().anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null) {
            var by = authentication.getDetails() instanceof SignedInBy known ? known : null;
            var viewer = by == null
                    ? null
                    : sessions.check(by.key(), active(request)).orElse(null);
            if (by == null || viewer == null) {
                end(request);
            } else if (!viewer.equals(authentication.getPrincipal())) {
                start.keep(viewer, by, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean active(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || BY_ITSELF.stream().noneMatch(query::contains);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
