package uk.coppice.portal.training.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.security.Roles;

/**
 * The training records of staff as files. Written to disk first and sent then, so that a slow line holds neither a
 * database connection nor memory.
 */
@RestController
class StaffRecordDownloads {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final StaffRecordFiles files;

    StaffRecordDownloads(StaffRecordFiles files) {
        this.files = files;
    }

    @GetMapping("/training-records/records.{kind:csv|xlsx}")
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.TRUST_ADMINISTRATOR})
    void records(
            @PathVariable String kind,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable Long school,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response)
            throws IOException {
        if (year < 2000 || year > 2998) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var wanted = new StaffRecords.Wanted(new AcademicYear(year), school, q);
        var draft = Files.createTempFile("records", "." + kind);
        try {
            try (OutputStream file = Files.newOutputStream(draft)) {
                if (kind.equals("csv")) {
                    files.csv(wanted, file);
                } else {
                    files.xlsx(wanted, file);
                }
            }
            response.setContentType(kind.equals("csv") ? "text/csv;charset=UTF-8" : EXCEL);
            response.setContentLengthLong(Files.size(draft));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("training-records-" + year + "." + kind)
                            .build()
                            .toString());
            Files.copy(draft, response.getOutputStream());
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
