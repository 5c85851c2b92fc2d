package uk.coppice.portal.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Answers with a file that somebody sent in: to be saved and never shown within the portal, of the type that its
 * content has, with scripts forbidden and search engines kept out.
 */
public final class FileAnswers {

    private FileAnswers() {}

    /**
     * Sends a file to save, from the thread of the request: a second one would write the answer while the first still
     * sets its headers.
     *
     * @param pieces gives a piece of the content by its number from 0, each in a transaction of its own, so that a slow
     *     phone holds no connection to the database; empty after the last
     */
    public static void send(
            String fileName,
            String mediaType,
            long bytes,
            IntFunction<Optional<byte[]>> pieces,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(mediaType);
        response.setContentLengthLong(bytes);
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noStore().cachePrivate().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        int piece = 0;
        for (var read = pieces.apply(piece); read.isPresent(); read = pieces.apply(++piece)) {
            response.getOutputStream().write(read.get());
        }
    }
}
