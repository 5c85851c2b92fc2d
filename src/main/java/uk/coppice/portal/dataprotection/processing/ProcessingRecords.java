package uk.coppice.portal.dataprotection.processing;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import uk.coppice.portal.dataprotection.DataProtectionSettings;
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
            "How long",
            "Column",
            "What it is",
            "Personal data");

    /** The columns of what is true of every purpose, as a file. */
    static final List<String> WHOLE = List.of("What the law asks", "Answer");

    private final ProcessingSheet sheet;
    private final DataProtectionSettings trust;

    ProcessingRecords(ProcessingSheet sheet, DataProtectionSettings trust) {
        this.sheet = sheet;
        this.trust = trust;
    }

    /**
     * What article 30(1) asks for beside the purposes, in the order of the law: who answers for it, who else gets data,
     * transfers and security. It speaks of the portal and of no person.
     */
    @RolesAllowed({Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    public Map<String, String> whole() {
        var whole = new LinkedHashMap<String, String>();
        whole.put("Controller", trust.controllerLine());
        whole.put("Contact", trust.contactLine());
        whole.put("Data protection officer", trust.officerLine());
        whole.put(
                "Who else gets it",
                "Who runs the server, the mail and the school accounts for the trust, under their contracts; appropriate "
                        + "bodies, what the trust sends them of inductions. The portal itself sends mail and nothing else.");
        whole.put("Outside the United Kingdom", "Nothing by the portal itself; else as the contracts of those say.");
        whole.put(
                "Security",
                "School accounts, roles with a last day, an audit trail that shows changes, encrypted connections; in full "
                        + "under Security in the portal’s README.");
        return whole;
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
