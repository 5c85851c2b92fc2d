package uk.coppice.portal.access.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.web.WrittenFiles;

/** What somebody looks for in the trail, as a file to save. */
@RestController
class TrailDownloads {

    private final TrailFiles files;

    TrailDownloads(TrailFiles files) {
        this.files = files;
    }

    @GetMapping("/audit-trail/audit-trail.{kind:csv|xlsx}")
    @RolesAllowed({Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    void file(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        var filter = new TrailFilter(about, who, act(act), what, from, to);
        WrittenFiles.sendTable(
                "audit-trail", kind, file -> files.csv(filter, file), file -> files.xlsx(filter, file), response);
    }

    private static @Nullable Act act(String key) {
        return Arrays.stream(Act.values())
                .filter(act -> TrailWords.key(act).equals(key))
                .findFirst()
                .orElse(null);
    }
}
