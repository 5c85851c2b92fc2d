package uk.coppice.portal.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns addresses away that no page of the portal has: with steps of nothing or of blanks, or with signs that nobody sees.
 * What lies behind takes them for different addresses, or for an error of its own.
 */
final class PlainPaths extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String rest = request.getPathInfo();
        if (request.getRequestURI().contains("//") || !plain(request.getServletPath() + (rest == null ? "" : rest))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether a path, as it reads without escapes, has only steps with a name; at its end there may be none. */
    static boolean plain(String path) {
        return path.chars().noneMatch(Character::isISOControl)
                && Arrays.stream(path.split("/")).skip(1).noneMatch(String::isBlank);
    }
}
