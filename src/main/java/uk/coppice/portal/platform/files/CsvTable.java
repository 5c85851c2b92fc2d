package uk.coppice.portal.platform.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file in UTF-8 with a mark at its start, so that Excel reads names right. Dates are written 31/01/2026. */
public final class CsvTable implements Table, Closeable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CsvWriter csv;

    /** Starts a file with the line of its column names. */
    public CsvTable(OutputStream file, List<String> head) throws IOException {
        Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        text.write('\ufeff');
        csv = CsvWriter.builder().build(text);
        csv.writeRecord(head.stream().map(PlainText::cell).toList());
    }

    @Override
    public void line(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::cell).toList());
    }

    private static String cell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case LocalDate day -> DAY.format(day);
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> PlainText.cell(cell.toString());
        };
    }

    /** Writes out what is left, and closes the file. */
    @Override
    public void close() throws IOException {
        csv.close();
    }
}
