package uk.coppice.portal.training.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.web.WrittenFiles;

/** The training records of staff as files. */
@RestController
class StaffRecordDownloads {

    private final StaffRecordFiles files;

    StaffRecordDownloads(StaffRecordFiles files) {
        this.files = files;
    }

    @GetMapping("/training-records/records.{kind:csv|xlsx}")
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.TRAINING_ADMINISTRATOR})
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
        WrittenFiles.sendTable(
                "training-records-" + year,
                kind,
                file -> files.csv(wanted, file),
                file -> files.xlsx(wanted, file),
                response);
    }
}
