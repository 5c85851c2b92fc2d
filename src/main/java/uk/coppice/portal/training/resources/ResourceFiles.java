package uk.coppice.portal.training.resources;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import uk.coppice.portal.platform.security.Roles;

/**
 * Hands out files, to be saved and never shown within the portal: as an attachment, of the type that its content has,
 * with scripts forbidden. Who may have it is asked at every request.
 */
@RestController
@ConditionalOnWebApplication
class ResourceFiles {

    private final ResourceLibrary library;

    ResourceFiles(ResourceLibrary library) {
        this.library = library;
    }

    @GetMapping("/resource-files/{id:\\d{1,19}}")
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    ResponseEntity<StreamingResponseBody> file(@PathVariable long id) {
        return library.file(id)
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(Objects.requireNonNull(file.mediaType())))
                        .contentLength(file.bytes())
                        .cacheControl(CacheControl.noStore().cachePrivate())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(Objects.requireNonNull(file.fileName()), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .body(body(id)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    // A transaction a piece: a slow phone holds no connection to the database.
    private StreamingResponseBody body(long id) {
        return out -> {
            int piece = 0;
            for (var bytes = library.piece(id, piece); bytes.isPresent(); bytes = library.piece(id, ++piece)) {
                out.write(bytes.get());
            }
        };
    }
}
