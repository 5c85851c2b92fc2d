package uk.coppice.portal.training.resources;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.web.FileAnswers;

/**
 * Hands out files, to be saved and never shown within the portal. Who may have it is asked at every request.
 */
@RestController
@ConditionalOnWebApplication
class ResourceFiles {

    private final ResourceLibrary library;

    ResourceFiles(ResourceLibrary library) {
        this.library = library;
    }

    @GetMapping("/resource-files/{id:\\d{1,19}}")
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    void file(@PathVariable long id, HttpServletResponse response) throws IOException {
        var file = library.file(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FileAnswers.send(
                Objects.requireNonNull(file.fileName()),
                Objects.requireNonNull(file.mediaType()),
                file.bytes(),
                piece -> library.piece(id, piece),
                response);
    }
}
