package uk.coppice.portal.dataprotection.processing;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.files.Table;
import uk.coppice.portal.platform.security.Roles;

/** The record of processing activities, for who looks after it. It names no person. */
@Service
public class ProcessingRecords {

    /** The columns of the sheet as a file. */
    public static final List<String> HEAD = List.of(
            "Purpose",
            "What for",
            "Lawful basis",
            "Whose data",
            "Categories",
            "Who sees it",
            "Table",
            "What it holds",
            "Kept for",
            "Column",
            "What it is",
            "Personal data");

    private final ProcessingSheet sheet;

    ProcessingRecords(ProcessingSheet sheet) {
        this.sheet = sheet;
    }

    /** Every purpose with its tables and columns, and the times that the trust has set. */
    @RolesAllowed({Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    public List<Purpose> all() {
        return sheet.read();
    }

    /** Writes a line for each column. */
    @RolesAllowed({Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Audited(value = Act.EXPORTED, what = "record of processing")
    public void write(Table table) {
        for (var purpose : sheet.read()) {
            for (var kept : purpose.tables()) {
                kept.personal().forEach((column, words) -> table.line(line(purpose, kept, column, words, "yes")));
                kept.other().forEach(column -> table.line(line(purpose, kept, column, "", "no")));
            }
        }
    }

    private static List<String> line(Purpose purpose, Purpose.Kept kept, String column, String words, String personal) {
        var line = new ArrayList<>(List.of(
                purpose.title(),
                purpose.why(),
                purpose.basis(),
                purpose.whose(),
                purpose.categories(),
                purpose.who(),
                kept.table(),
                kept.about(),
                kept.kept()));
        line.addAll(List.of(column, words, personal));
        return line;
    }
}
