package uk.coppice.portal.dataprotection.processing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.coppice.portal.platform.files.CsvTable;
import uk.coppice.portal.platform.files.Spreadsheet;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.web.WrittenFiles;

/** The record of processing as a file. */
@RestController
class ProcessingDownloads {

    private final ProcessingRecords records;

    ProcessingDownloads(ProcessingRecords records) {
        this.records = records;
    }

    @GetMapping("/processing-records/record.{kind:csv|xlsx}")
    @RolesAllowed({Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    void records(@PathVariable String kind, HttpServletResponse response) throws IOException {
        WrittenFiles.sendTable("records-of-processing", kind, this::csv, this::xlsx, response);
    }

    private void csv(OutputStream file) throws IOException {
        try (var table = new CsvTable(file, ProcessingRecords.HEAD)) {
            records.write(table);
        }
    }

    private void xlsx(OutputStream file) throws IOException {
        try (var book = new Spreadsheet(file)) {
            book.sheet("Records of processing", ProcessingRecords.HEAD, records::write);
            book.sheet(
                    "For every purpose",
                    ProcessingRecords.WHOLE,
                    table -> records.whole().forEach((asked, answer) -> table.line(List.of(asked, answer))));
        }
    }
}
