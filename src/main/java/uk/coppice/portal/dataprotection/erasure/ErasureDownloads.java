package uk.coppice.portal.dataprotection.erasure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.web.WrittenFiles;

/** The list of erasures as a file, to keep apart from backups. */
@RestController
class ErasureDownloads {

    private final ErasureList list;

    ErasureDownloads(ErasureList list) {
        this.list = list;
    }

    @GetMapping("/erasure/list.csv")
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER})
    void list(HttpServletResponse response) throws IOException {
        WrittenFiles.send("erasures.csv", list::write, response);
    }
}
