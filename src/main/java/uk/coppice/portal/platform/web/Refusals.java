package uk.coppice.portal.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Turns a request away before any page is made for it. */
public final class Refusals {

    /** The status for whoever asks too often. */
    public static final int TOO_MANY = HttpStatus.TOO_MANY_REQUESTS.value();

    private Refusals() {}

    /** Says that nothing was done, and when to try again. */
    public static void later(HttpServletResponse response, int status, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        say(
                response,
                status,
                "Many people are asking the portal for pages just now. Nothing was changed. Please try again in "
                        + (wait.toMinutes() <= 1 ? "a minute." : wait.toMinutes() + " minutes."));
    }

    /** Says that nothing was done, and why. */
    static void say(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(words);
    }
}
