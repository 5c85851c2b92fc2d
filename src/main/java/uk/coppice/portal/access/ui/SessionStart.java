package uk.coppice.portal.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import uk.coppice.portal.access.SignInSettings;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.access.session.Device;
import uk.coppice.portal.access.session.SignInSessions;
import uk.coppice.portal.access.session.SignedInBy;
import uk.coppice.portal.platform.security.Viewer;

/** Makes a browser's session that of a person, under a new id, and writes it down. The one place where this is done. */
@Component
class SessionStart {

    /** Where a browser's session says by itself whose row it is: Spring puts others into its context while they come in. */
    private static final String BY = SignedInBy.class.getName();

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SignInSessions sessions;
    private final Duration idle;

    SessionStart(SignInSessions sessions, SignInSettings settings) {
        this.sessions = sessions;
        this.idle = settings.idle();
    }

    /** Signs somebody in. Whoever was signed in before in this browser is not any more. */
    void begin(
            Viewer viewer,
            SignInWay way,
            @Nullable String provider,
            @Nullable String idToken,
            HttpServletRequest request,
            HttpServletResponse response) {
        end(request.getSession(true));
        String key = sessions.open(viewer, way, provider, Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
        request.changeSessionId();
        request.getSession().setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        keep(viewer, new SignedInBy(key, way, provider, idToken), request, response);
    }

    /** Ends what this browser's session was before, with everything that its pages hold. */
    void leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(BY) != null) {
            end(session);
            session.invalidate();
        }
    }

    /** Ends the row of a browser's session, if it has one. */
    void end(HttpSession session) {
        if (session.getAttribute(BY) instanceof SignedInBy by) {
            sessions.end(by.key());
        }
    }

    /** Makes a person the one of this request and of the session, as they are now. */
    void keep(Viewer viewer, SignedInBy by, HttpServletRequest request, HttpServletResponse response) {
        var context = context(viewer, by);
        SecurityContextHolder.setContext(context);
        request.getSession().setAttribute(BY, by);
        contexts.saveContext(context, request, response);
    }

    private static SecurityContext context(Viewer viewer, SignedInBy by) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(viewer, by));
        return context;
    }

    private static Authentication authentication(Viewer viewer, SignedInBy by) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                viewer,
                null,
                AuthorityUtils.createAuthorityList(
                        viewer.roles().stream().map(role -> "ROLE_" + role).toList()));
        authentication.setDetails(by);
        return authentication;
    }
}
