package uk.coppice.portal.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Answers with a file that somebody sent in: to be saved and never shown within the portal, of the type that its
 * content has, with scripts forbidden and search engines kept out.
 */
public final class FileAnswers {

    private FileAnswers() {}

    /**
     * A file to save.
     *
     * @param pieces gives a piece of the content by its number from 0, each in a transaction of its own, so that a slow
     *     phone holds no connection to the database; empty after the last
     */
    public static ResponseEntity<StreamingResponseBody> attachment(
            String fileName, String mediaType, long bytes, IntFunction<Optional<byte[]>> pieces) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .contentLength(bytes)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(out -> {
                    int piece = 0;
                    for (var read = pieces.apply(piece); read.isPresent(); read = pieces.apply(++piece)) {
                        out.write(read.get());
                    }
                });
    }
}
