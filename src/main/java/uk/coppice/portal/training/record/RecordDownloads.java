package uk.coppice.portal.training.record;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.web.WrittenFiles;

/** One's own certificates and yearly statement as PDF. */
@RestController
class RecordDownloads {

    private static final int FIRST_YEAR = 2000;

    private final Certificates certificates;
    private final TrainingRecords records;
    private final CurrentViewer currentViewer;
    private final PortalAddress address;
    private final Clock clock;

    RecordDownloads(
            Certificates certificates,
            TrainingRecords records,
            CurrentViewer currentViewer,
            PortalAddress address,
            Clock clock) {
        this.certificates = certificates;
        this.records = records;
        this.currentViewer = currentViewer;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/my-record/certificate/{code}")
    @RolesAllowed(Roles.STAFF)
    ResponseEntity<byte[]> certificate(@PathVariable String code) {
        try {
            return pdf("certificate-" + code, RecordPrint.certificate(certificates.mine(code), address.of("/verify")));
        } catch (Refusal refusal) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, refusal.reason(), refusal);
        }
    }

    @GetMapping("/my-record/statement")
    @RolesAllowed(Roles.STAFF)
    ResponseEntity<byte[]> statement(@RequestParam int year) {
        var today = LocalDate.now(clock);
        if (year < FIRST_YEAR || year > today.getYear()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return pdf(
                "training-" + year,
                RecordPrint.statement(currentViewer.get().name(), records.mine(new AcademicYear(year)), today));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] file) {
        return WrittenFiles.small(name.replaceAll("[^A-Za-z0-9-]", "-") + ".pdf", file);
    }
}
