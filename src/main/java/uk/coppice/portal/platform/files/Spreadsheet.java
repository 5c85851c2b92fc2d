package uk.coppice.portal.platform.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An XLSX file with real dates and numbers, written sheet by sheet and line by line, so that it never stands in memory. */
public final class Spreadsheet implements Closeable {

    private static final int LINES_AT_ONCE = 500;
    /** More lines than this do not fit on one sheet. */
    private static final int LAST_LINE = 1_048_575;

    private final Workbook book;

    public Spreadsheet(OutputStream file) {
        book = new Workbook(file, "Coppice", "1.0");
    }

    /** Fills a sheet; lines beyond what a sheet can hold are left out. */
    public void sheet(String name, List<String> head, Lines lines) throws IOException {
        var sheet = book.newWorksheet(name);
        for (int column = 0; column < head.size(); column++) {
            sheet.value(0, column, PlainText.cell(head.get(column)));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        var last = new int[] {0};
        try {
            lines.to(cells -> {
                if (last[0] < LAST_LINE) {
                    write(sheet, ++last[0], cells);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sheet.finish();
    }

    /** Gives the lines of a sheet. */
    @FunctionalInterface
    public interface Lines {

        /** Writes every line to the table. */
        void to(Table table);
    }

    private static void write(Worksheet sheet, int line, List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case LocalDate day -> {
                    sheet.value(line, column, day);
                    sheet.style(line, column).format("dd/mm/yyyy").set();
                }
                case Number number -> sheet.value(line, column, number);
                case Object text -> sheet.inlineString(line, column, PlainText.cell(text.toString()));
            }
        }
        if (line % LINES_AT_ONCE == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
