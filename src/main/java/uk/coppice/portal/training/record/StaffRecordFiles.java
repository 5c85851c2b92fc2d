package uk.coppice.portal.training.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.files.PlainText;

/**
 * Writes training records as CSV and XLSX: a line for each person and session, and one for each person without any.
 * Reads some hundred people at a time, so that no list of all of them is ever held.
 */
@Component
class StaffRecordFiles {

    private static final int AT_ONCE = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> HEAD = List.of(
            "Staff number",
            "Name",
            "School",
            "Post",
            "Date",
            "Session code",
            "Session",
            "Kind",
            "Role",
            "Hours",
            "Counts towards the aim",
            "Aim");
    /** More lines than this do not fit on one sheet. */
    private static final int LAST_ROW = 1_048_575;

    private final StaffRecords records;

    StaffRecordFiles(StaffRecords records) {
        this.records = records;
    }

    /** Is given one line after the other: texts, dates, numbers. */
    @FunctionalInterface
    private interface Lines {
        void line(List<@Nullable Object> cells);
    }

    /** CSV in UTF-8 with a mark at its start, so that Excel reads names right. */
    void csv(StaffRecords.Wanted wanted, OutputStream file) throws IOException {
        var text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        text.write('\ufeff');
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(HEAD);
        each(
                wanted,
                cells -> csv.writeRecord(cells.stream()
                        .map(cell -> switch (cell) {
                            case null -> "";
                            case LocalDate day -> DAY.format(day);
                            case Double hours -> String.valueOf(hours);
                            default -> PlainText.cell(cell.toString());
                        })
                        .toList()));
        csv.flush();
    }

    /** A workbook with real dates and numbers, and a second sheet with one line a person. */
    void xlsx(StaffRecords.Wanted wanted, OutputStream file) throws IOException {
        try (var book = new Workbook(file, "Coppice", "1.0")) {
            var sheet = book.newWorksheet("Sessions");
            head(sheet, HEAD);
            var row = new int[] {0};
            try {
                each(wanted, cells -> {
                    if (row[0] < LAST_ROW) {
                        write(sheet, ++row[0], cells);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            sheet.finish();
            var people = book.newWorksheet("People");
            head(people, List.of("Staff number", "Name", "School", "Post", "Sessions", "Towards the aim", "Hours"));
            people(wanted, people);
            people.finish();
        }
    }

    private void people(StaffRecords.Wanted wanted, Worksheet sheet) throws IOException {
        int row = 0;
        List<StaffRecord> some;
        for (int from = 0; !(some = records.page(wanted, from, AT_ONCE)).isEmpty(); from += AT_ONCE) {
            for (var person : some) {
                row++;
                text(sheet, row, 0, person.staffNo());
                text(sheet, row, 1, person.name());
                text(sheet, row, 2, person.workplace());
                text(sheet, row, 3, person.post());
                sheet.value(row, 4, person.entries().size());
                sheet.value(row, 5, person.counted());
                sheet.value(row, 6, hours(TrainingRecord.time(person.entries())));
            }
            sheet.flush();
        }
    }

    private void each(StaffRecords.Wanted wanted, Lines lines) {
        List<StaffRecord> some;
        for (int from = 0; !(some = records.page(wanted, from, AT_ONCE)).isEmpty(); from += AT_ONCE) {
            for (var person : some) {
                if (person.entries().isEmpty()) {
                    lines.line(cells(person, null));
                }
                person.entries().forEach(entry -> lines.line(cells(person, entry)));
            }
        }
    }

    private static List<@Nullable Object> cells(StaffRecord person, TrainingRecord.@Nullable Entry entry) {
        var cells = new ArrayList<@Nullable Object>(
                List.of(person.staffNo(), person.name(), person.workplace(), person.post()));
        if (entry != null) {
            cells.addAll(List.of(
                    entry.date(),
                    entry.code(),
                    entry.title(),
                    entry.kind().words(),
                    RecordPrint.role(entry),
                    hours(entry.length()),
                    entry.kind().countsTowardsAim() ? "Yes" : "No",
                    entry.aim()));
        }
        while (cells.size() < HEAD.size()) {
            cells.add(null);
        }
        return cells;
    }

    private static void write(Worksheet sheet, int row, List<@Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case LocalDate day -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("dd/mm/yyyy").set();
                }
                case Double hours -> sheet.value(row, column, hours);
                case Object other -> text(sheet, row, column, other.toString());
            }
        }
        if (row % AT_ONCE == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void head(Worksheet sheet, List<String> words) {
        for (int column = 0; column < words.size(); column++) {
            sheet.value(0, column, words.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.inlineString(row, column, PlainText.cell(text));
    }

    private static Double hours(Duration length) {
        return Math.round(length.toMinutes() / 0.6) / 100.0;
    }
}
