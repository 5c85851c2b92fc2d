package uk.coppice.portal.improvement.inquiry;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.web.FileAnswers;

/** Hands out the files of findings, to be saved and never shown. Who may have one is asked at every request. */
@RestController
@ConditionalOnWebApplication
class FindingsDownloads {

    private final FindingsFiles files;

    FindingsDownloads(FindingsFiles files) {
        this.files = files;
    }

    @GetMapping("/findings-files/{id:\\d{1,19}}")
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    void forStaff(@PathVariable long id, HttpServletResponse response) throws IOException {
        send(files.forStaff(id), response);
    }

    @GetMapping("/open/findings-files/{id:\\d{1,19}}")
    @PermitAll
    void forAnybody(@PathVariable long id, HttpServletResponse response) throws IOException {
        send(files.forAnybody(id), response);
    }

    private void send(Optional<FindingsFile> found, HttpServletResponse response) throws IOException {
        var file = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FileAnswers.send(file.name(), file.mediaType(), file.bytes(), piece -> files.piece(file.id(), piece), response);
    }
}
