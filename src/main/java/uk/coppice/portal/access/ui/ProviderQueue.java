package uk.coppice.portal.access.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.coppice.portal.access.SignInRefusal;

/**
 * Lets only so many people wait for sign-in providers at once. While one is slow, the next are told so at once, and
 * everybody else finds the portal as quick as ever.
 */
class ProviderQueue extends OncePerRequestFilter {

    /** Of the 200 requests that the server works on at once; at a fifth of a second each, 160 sign-ins a second. */
    static final int AT_ONCE = 32;

    private final Semaphore free = new Semaphore(AT_ONCE);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.startsWith(AuthorizationRequests.BASE + "/") && !path.startsWith("/login/oauth2/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!free.tryAcquire()) {
            response.sendRedirect(request.getContextPath() + "/sign-in/refused/" + SignInRefusal.UNREACHABLE.code());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            free.release();
        }
    }
}
