package uk.coppice.portal.dataprotection.owndata;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.coppice.portal.dataprotection.DataProtectionSettings;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.web.WrittenFiles;

/** Copies of data as files: one's own, and those made for somebody who asked. */
@RestController
class CopyDownloads {

    private final OwnData own;
    private final CopyDesk desk;
    private final DataProtectionSettings settings;
    private final Clock clock;

    CopyDownloads(OwnData own, CopyDesk desk, DataProtectionSettings settings, Clock clock) {
        this.own = own;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/my-data/my-data.zip")
    @PermitAll
    void mine(HttpServletResponse response) throws IOException {
        DataCopy copy;
        try {
            copy = own.takeMine();
        } catch (Refusal refusal) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, refusal.reason(), refusal);
        }
        send("my-data.zip", copy, response);
    }

    /** Who may not have it is told that there is no such file. */
    @GetMapping("/data-requests/copies/{id:\\d{1,19}}.zip")
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER})
    void ofSomebody(@PathVariable String id, HttpServletResponse response) throws IOException {
        DataCopy copy;
        try {
            copy = desk.take(Long.parseLong(id));
        } catch (Refusal | NumberFormatException none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, none.getMessage(), none);
        }
        send("data-copy-" + id + ".zip", copy, response);
    }

    private void send(String name, DataCopy copy, HttpServletResponse response) throws IOException {
        var words = new DataWords(clock.getZone());
        WrittenFiles.send(name, file -> CopyFile.write(copy, settings, words, file), response);
    }
}
