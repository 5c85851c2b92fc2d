package uk.coppice.portal.training.record;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.files.CsvTable;
import uk.coppice.portal.platform.files.Spreadsheet;
import uk.coppice.portal.platform.files.Table;

/**
 * Writes training records as CSV and XLSX: a line for each person and session, and one for each person without any.
 * Reads some hundred people at a time, so that no list of all of them is ever held.
 */
@Component
class StaffRecordFiles {

    private static final int AT_ONCE = 500;
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
    private static final List<String> PEOPLE =
            List.of("Staff number", "Name", "School", "Post", "Sessions", "Towards the aim", "Hours");

    private final StaffRecords records;

    StaffRecordFiles(StaffRecords records) {
        this.records = records;
    }

    @Audited(value = Act.EXPORTED, what = "training records", object = "#wanted.year()")
    void csv(StaffRecords.Wanted wanted, OutputStream file) throws IOException {
        try (var csv = new CsvTable(file, HEAD)) {
            each(wanted, csv);
        }
    }

    /** With a second sheet of one line a person. */
    @Audited(value = Act.EXPORTED, what = "training records", object = "#wanted.year()")
    void xlsx(StaffRecords.Wanted wanted, OutputStream file) throws IOException {
        try (var book = new Spreadsheet(file)) {
            book.sheet("Sessions", HEAD, table -> each(wanted, table));
            book.sheet("People", PEOPLE, table -> people(wanted, table));
        }
    }

    private void people(StaffRecords.Wanted wanted, Table table) {
        List<StaffRecord> some;
        for (int from = 0; !(some = records.page(wanted, from, AT_ONCE)).isEmpty(); from += AT_ONCE) {
            some.forEach(person -> table.line(List.of(
                    person.staffNo(),
                    person.name(),
                    person.workplace(),
                    person.post(),
                    person.entries().size(),
                    person.counted(),
                    hours(TrainingRecord.time(person.entries())))));
        }
    }

    private void each(StaffRecords.Wanted wanted, Table lines) {
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

    private static Double hours(Duration length) {
        return Math.round(length.toMinutes() / 0.6) / 100.0;
    }
}
