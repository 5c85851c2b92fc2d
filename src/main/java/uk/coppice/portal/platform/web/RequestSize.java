package uk.coppice.portal.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns requests away that are larger than any page sends: what a page sends is read into memory whole. Uploads pass;
 * whoever takes a file counts it while it comes.
 */
final class RequestSize extends OncePerRequestFilter {

    private static final String UPLOADS = "/VAADIN/dynamic/resource/";

    private final long most;

    RequestSize(WebLimits settings) {
        this.most = settings.request().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith(request.getContextPath() + UPLOADS)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > most) {
            Refusals.say(
                    request,
                    response,
                    HttpStatus.CONTENT_TOO_LARGE.value(),
                    "That is too much at once",
                    "That is more than the portal takes at once. Nothing was changed.");
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            // Every browser says how much it sends; what does not could go on for ever.
            Refusals.say(
                    request,
                    response,
                    HttpStatus.LENGTH_REQUIRED.value(),
                    "That could not be read",
                    "The portal takes nothing of unknown length. Nothing was changed.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
