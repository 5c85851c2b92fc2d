package uk.coppice.portal.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps browsers that nobody has signed in from filling the memory: one that never comes back with its cookie, as a
 * program that asks and asks does, is forgotten after a minute; one that does, an hour after its last request. New ones
 * are let in at a pace, and up to a number. Whoever is here already, or is signed in, is never turned away.
 */
final class Visitors extends OncePerRequestFilter implements HttpSessionListener {

    static final Duration UNTIL_SEEN_AGAIN = Duration.ofMinutes(1);
    static final Duration STRANGERS = Duration.ofHours(1);

    private static final Duration PER = Duration.ofMinutes(10);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);
    /** Files, and what is read without a session. */
    private static final List<String> WITHOUT_SESSION = List.of(
            "/portal/", "/VAADIN/build/", "/VAADIN/static/", "/aura/", "/lumo/", "/favicon.ico", "/calendar/feed/");

    private final RateLimits limits;
    private final WebLimits settings;
    private final AtomicInteger here = new AtomicInteger();

    Visitors(RateLimits limits, WebLimits settings) {
        this.limits = limits;
        this.settings = settings;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        here.incrementAndGet();
        event.getSession().setMaxInactiveInterval(seconds(UNTIL_SEEN_AGAIN));
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        here.decrementAndGet();
    }

    /** How many sessions are held. */
    int here() {
        return here.get();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            seenAgain(session);
        } else if (makesOne(request)) {
            if (here.get() >= settings.sessions()) {
                Refusals.later(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, TRY_AGAIN);
                return;
            }
            if (!limits.allow("new visitors", request.getRemoteAddr(), settings.newVisitors(), PER)) {
                Refusals.later(request, response, Refusals.TOO_MANY, TRY_AGAIN);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void seenAgain(HttpSession session) {
        if (session.getMaxInactiveInterval() == seconds(UNTIL_SEEN_AGAIN)) {
            session.setMaxInactiveInterval(seconds(STRANGERS));
        }
    }

    private static boolean makesOne(HttpServletRequest request) {
        return WITHOUT_SESSION.stream().noneMatch(request.getServletPath()::startsWith);
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }
}
