package uk.coppice.portal.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import uk.coppice.portal.platform.files.FileKind;

/**
 * Answers with a file that the portal writes for the person who asks: to be saved, and kept by nobody on the way.
 * Names are the portal's own, of letters, digits, dots and hyphens; their ending says what they are.
 */
public final class WrittenFiles {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private static final MediaType ZIP = new MediaType("application", "zip");

    private WrittenFiles() {}

    /** Writes a file's content. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream file) throws IOException;
    }

    /**
     * A small file, which is held in memory.
     *
     * @param name with its ending: csv, xlsx, pdf or ics
     */
    public static ResponseEntity<byte[]> small(String name, byte[] content) {
        return ResponseEntity.ok().headers(headers(name)).body(content);
    }

    /**
     * Sends a file of any size. It is written to disk first and sent then, so that a slow line holds neither a
     * connection to the database nor memory, and a file that cannot be written is an error instead of half a file.
     *
     * @param name with its ending: csv, xlsx, pdf or zip
     */
    public static void send(String name, Content content, HttpServletResponse response) throws IOException {
        var headers = headers(name);
        var draft = Files.createTempFile("written", ".file");
        try {
            try (OutputStream file = Files.newOutputStream(draft)) {
                content.write(file);
            }
            headers.forEach((header, values) -> values.forEach(value -> response.setHeader(header, value)));
            response.setContentLengthLong(Files.size(draft));
            Files.copy(draft, response.getOutputStream());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * As {@link #send}, of a table that comes in either of two kinds.
     *
     * @param name without its ending
     * @param kind csv or xlsx
     */
    public static void sendTable(String name, String kind, Content csv, Content xlsx, HttpServletResponse response)
            throws IOException {
        send(name + "." + kind, kind.equals("csv") ? csv : xlsx, response);
    }

    private static HttpHeaders headers(String name) {
        var headers = new HttpHeaders();
        headers.setContentType(type(name));
        headers.setCacheControl(CacheControl.noStore());
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name).build());
        return headers;
    }

    private static MediaType type(String name) {
        if (name.endsWith(".zip")) {
            return ZIP;
        }
        if (name.endsWith(".ics")) {
            return CALENDAR;
        }
        return name.endsWith(".csv")
                ? CSV
                : FileKind.ofName(name)
                        .map(kind -> MediaType.parseMediaType(kind.mediaType()))
                        .orElseThrow(() -> new IllegalArgumentException("A file of no known kind: " + name));
    }
}
