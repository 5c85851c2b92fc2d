package uk.coppice.portal.induction.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.files.PlainText;

/** Writes the export as CSV and as a workbook. No cell can act as a formula. */
final class ExportFiles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private ExportFiles() {}

    /** CSV in UTF-8 with a mark at its start, so that Excel reads names right. */
    static void csv(List<List<@Nullable Object>> rows, OutputStream file) throws IOException {
        var text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        text.write('\ufeff');
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(ExportRows.HEAD);
        rows.forEach(cells -> csv.writeRecord(cells.stream()
                .map(cell -> switch (cell) {
                    case null -> "";
                    case LocalDate day -> DAY.format(day);
                    case BigDecimal number -> number.toPlainString();
                    default -> PlainText.cell(cell.toString());
                })
                .toList()));
        csv.flush();
    }

    /** A workbook with real dates and numbers; a TRN stays text, with its zeros. */
    static void xlsx(List<List<@Nullable Object>> rows, OutputStream file) throws IOException {
        try (var book = new Workbook(file, "Coppice", "1.0")) {
            var sheet = book.newWorksheet("Inductions");
            for (int column = 0; column < ExportRows.HEAD.size(); column++) {
                sheet.value(0, column, ExportRows.HEAD.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int number = 0;
            for (var cells : rows) {
                number++;
                for (int column = 0; column < cells.size(); column++) {
                    write(sheet, number, column, cells.get(column));
                }
            }
            sheet.finish();
        }
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case BigDecimal number -> sheet.value(row, column, number);
            default -> sheet.inlineString(row, column, PlainText.cell(cell.toString()));
        }
    }
}
