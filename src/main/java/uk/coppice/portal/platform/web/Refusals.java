package uk.coppice.portal.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Turns a request away before any page is made for it: with a page of a few lines for a browser, with words for others. */
final class Refusals {

    /** The status for whoever asks too often. */
    static final int TOO_MANY = HttpStatus.TOO_MANY_REQUESTS.value();

    /** As the pages in {@code frontend/error}; whoever has been let in no page still gets the style sheet. */
    private static final String PAGE = """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s – Coppice portal</title>
            <link rel="icon" href="%3$s/portal/mark.svg">
            <link rel="stylesheet" href="%3$s/portal/styles.css">
            </head>
            <body class="plain-frame">
            <header class="plainhead"><a class="home brand" href="%3$s/"><img src="%3$s/portal/mark.svg" alt=""
            width="28" height="28">Coppice</a></header>
            <main id="main" class="wrong">
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p><a class="btn" href="%3$s/">Go to the first page</a></p>
            </main>
            </body>
            </html>
            """;

    private Refusals() {}

    /** Says that nothing was done, and when to try again. */
    static void later(HttpServletRequest request, HttpServletResponse response, int status, Duration wait)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        say(
                request,
                response,
                status,
                "The portal is very busy",
                "Many people are asking the portal for pages just now. Nothing was changed. Please try again in "
                        + (wait.toMinutes() <= 1 ? "a minute." : wait.toMinutes() + " minutes."));
    }

    /**
     * Says that nothing was done, and why.
     *
     * @param heading of the page, as {@code words} without anything that came with the request
     */
    static void say(HttpServletRequest request, HttpServletResponse response, int status, String heading, String words)
            throws IOException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean browser = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
        response.setStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(browser ? MediaType.TEXT_HTML_VALUE : MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(browser ? PAGE.formatted(heading, words, request.getContextPath()) : words);
    }
}
