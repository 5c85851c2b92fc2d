package uk.coppice.portal.improvement.inquiry;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
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
    ResponseEntity<StreamingResponseBody> forStaff(@PathVariable long id) {
        return answer(files.forStaff(id));
    }

    @GetMapping("/open/findings-files/{id:\\d{1,19}}")
    @PermitAll
    ResponseEntity<StreamingResponseBody> forAnybody(@PathVariable long id) {
        return answer(files.forAnybody(id));
    }

    private ResponseEntity<StreamingResponseBody> answer(Optional<FindingsFile> found) {
        return found.map(file -> FileAnswers.attachment(
                        file.name(), file.mediaType(), file.bytes(), piece -> files.piece(file.id(), piece)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
