package uk.coppice.portal.induction.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.files.CsvTable;
import uk.coppice.portal.platform.files.Spreadsheet;

/** Writes the export as CSV and as a workbook; a TRN stays text, with its zeros. */
final class ExportFiles {

    private ExportFiles() {}

    static void csv(List<List<@Nullable Object>> rows, OutputStream file) throws IOException {
        try (var csv = new CsvTable(file, ExportRows.HEAD)) {
            rows.forEach(csv::line);
        }
    }

    static void xlsx(List<List<@Nullable Object>> rows, OutputStream file) throws IOException {
        try (var book = new Spreadsheet(file)) {
            book.sheet("Inductions", ExportRows.HEAD, table -> rows.forEach(table::line));
        }
    }
}
