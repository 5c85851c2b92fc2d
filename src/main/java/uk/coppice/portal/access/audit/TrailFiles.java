package uk.coppice.portal.access.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.files.CsvTable;
import uk.coppice.portal.platform.files.Spreadsheet;
import uk.coppice.portal.platform.files.Table;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.web.WrittenFiles;

/** What somebody looks for in the trail, as a file: the newest 100,000 rows of it. */
@RestController
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

    @GetMapping("/audit-trail/audit-trail.{kind:csv|xlsx}")
    @RolesAllowed({Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Audited(value = Act.EXPORTED, what = "audit trail")
    void file(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        var filter = new TrailFilter(about, who, act(act), what, from, to);
        WrittenFiles.sendTable(
                "audit-trail",
                kind,
                file -> {
                    try (var table = new CsvTable(file, HEAD)) {
                        write(filter, table);
                    }
                },
                file -> {
                    try (var book = new Spreadsheet(file)) {
                        book.sheet("Audit trail", HEAD, table -> write(filter, table));
                    }
                },
                response);
    }

    private void write(TrailFilter filter, Table table) {
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

    private static @Nullable Act act(String key) {
        return Arrays.stream(Act.values())
                .filter(act -> TrailWords.key(act).equals(key))
                .findFirst()
                .orElse(null);
    }
}
