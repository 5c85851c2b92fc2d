package uk.coppice.portal.access.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.files.CsvTable;
import uk.coppice.portal.platform.files.Spreadsheet;
import uk.coppice.portal.platform.files.Table;

/** Writes what somebody looks for in the trail as CSV and XLSX: the newest 100,000 rows of it, some at a time. */
@Component
class TrailFiles {

    static final int MOST = 100_000;

    private static final int A_PIECE = 1000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final List<String> HEAD = List.of(
            "Day", "Time", "Who", "Roles then", "Act", "What", "About whom", "Known by", "From where", "Seen again");

    private final AuditTrail trail;

    TrailFiles(AuditTrail trail) {
        this.trail = trail;
    }

    @Audited(value = Act.EXPORTED, what = "audit trail")
    void csv(TrailFilter filter, OutputStream file) throws IOException {
        try (var csv = new CsvTable(file, HEAD)) {
            each(filter, csv);
        }
    }

    @Audited(value = Act.EXPORTED, what = "audit trail")
    void xlsx(TrailFilter filter, OutputStream file) throws IOException {
        try (var book = new Spreadsheet(file)) {
            book.sheet("Audit trail", HEAD, table -> each(filter, table));
        }
    }

    private void each(TrailFilter filter, Table table) {
        TrailPlace after = null;
        for (int written = 0; written < MOST; written += A_PIECE) {
            var lines = trail.piece(filter, after, A_PIECE);
            lines.forEach(line -> table.line(List.of(
                    line.at().toLocalDate(),
                    TIME.format(line.at()),
                    line.who(),
                    line.roles(),
                    TrailWords.of(line.act()),
                    line.what(),
                    line.about(),
                    line.thing(),
                    line.from(),
                    line.again())));
            if (lines.size() < A_PIECE) {
                return;
            }
            after = lines.getLast().place();
        }
    }
}
