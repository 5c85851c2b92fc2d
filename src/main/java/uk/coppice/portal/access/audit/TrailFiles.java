package uk.coppice.portal.access.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
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
    private final int most;

    @Autowired
    TrailFiles(AuditTrail trail) {
        this(trail, MOST);
    }

    /** @param most so many rows stand in a file, the newest; a line below says so where there are more */
    TrailFiles(AuditTrail trail, int most) {
        this.trail = trail;
        this.most = most;
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
        for (int left = most; ; ) {
            int piece = Math.min(A_PIECE, left);
            var lines = trail.piece(filter, after, piece + 1);
            var written = lines.subList(0, Math.min(piece, lines.size()));
            written.forEach(line -> table.line(List.of(
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
            left -= written.size();
            if (lines.size() <= piece) {
                return;
            }
            if (left == 0) {
                table.line(List.of("There are older rows. Look for fewer days to have them in a file of their own."));
                return;
            }
            after = written.getLast().place();
        }
    }
}
