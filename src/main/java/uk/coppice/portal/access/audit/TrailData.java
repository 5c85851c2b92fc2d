package uk.coppice.portal.access.audit;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.DataReading;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.people.spi.PersonalData;

/** What the audit trail holds of somebody: what they did, and when others saw or changed something of theirs. */
@Component
class TrailData implements PersonalData {

    private static final String OWN =
            "SELECT :id AS record UNION SELECT former_id FROM audit_former_record " + "WHERE person_id = :id";

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String title() {
        return "The audit trail";
    }

    @Override
    public Set<String> columns() {
        return Set.of("audit_former_record.person_id");
    }

    @Override
    public List<DataSection> sections(DataReading reading) {
        return reading.guest() ? List.of() : List.of(done(reading), concerned(reading));
    }

    private static DataSection done(DataReading reading) {
        return reading.section(
                        "trail.done",
                        "What you did with confidential things",
                        "So that it can be asked later who saw or changed something confidential.")
                .moment("when", "When")
                .code("act", "What you did")
                .text("what", "With what")
                .text("thing", "Which")
                .text("address", "From the network address")
                .text("device", "Device")
                .rows("SELECT happened_at, act, what, thing, address, device FROM audit_trail WHERE who IN (" + OWN
                        + ") AND who <> 0 ORDER BY happened_at, id");
    }

    private static DataSection concerned(DataReading reading) {
        return reading.section(
                        "trail.about",
                        "When others saw or changed something of yours",
                        "So that it can be asked later who did. Data protection can tell you who it was.")
                .moment("when", "When")
                .code("act", "What was done")
                .text("what", "With what")
                .who("by", "By")
                .rows("SELECT happened_at, act, what, who FROM audit_trail WHERE about IN (" + OWN
                        + ") AND about <> 0 AND who <> about ORDER BY happened_at, id");
    }
}
