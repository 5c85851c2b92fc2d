package uk.coppice.portal.induction.files;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.coppice.portal.induction.Sight;
import uk.coppice.portal.induction.page.InductionPages;
import uk.coppice.portal.people.TeacherNumbers;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.web.WrittenFiles;

/** Inductions as files: the export for the ECT lead, the hand-over pack for tutor, head and ECT lead. */
@RestController
class InductionDownloads {

    private final ExportRows rows;
    private final InductionPages pages;
    private final TeacherNumbers numbers;

    InductionDownloads(ExportRows rows, InductionPages pages, TeacherNumbers numbers) {
        this.rows = rows;
        this.pages = pages;
        this.numbers = numbers;
    }

    @GetMapping("/inductions/inductions.{kind:csv|xlsx}")
    @RolesAllowed(Roles.ECT_LEAD)
    @Audited(value = Act.EXPORTED, what = "list of inductions")
    ResponseEntity<byte[]> export(@PathVariable String kind) throws IOException {
        var file = new ByteArrayOutputStream();
        if (kind.equals("csv")) {
            ExportFiles.csv(rows.all(), file);
        } else {
            ExportFiles.xlsx(rows.all(), file);
        }
        return WrittenFiles.small("inductions." + kind, file.toByteArray());
    }

    /** Who may not see the induction, or not its assessments, is told that there is no such file. */
    @GetMapping("/inductions/{staffNo}/hand-over.pdf")
    @PermitAll
    @Audited(value = Act.EXPORTED, what = "hand-over pack of an induction", person = "@staffDirectory.idOf(#staffNo)")
    ResponseEntity<byte[]> handOver(@PathVariable String staffNo) {
        var page = pages.find(staffNo)
                .filter(one -> one.seen().sight().recordsReviews()
                        || one.seen().sight().is(Sight.As.ECT_LEAD))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        long person = page.seen().person().id();
        var trn = numbers.of(List.of(person)).getOrDefault(person, "");
        return WrittenFiles.small("induction-hand-over.pdf", HandOverPack.print(page, trn));
    }
}
