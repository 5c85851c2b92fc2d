package uk.coppice.portal.access.audit;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.ErasureSteps;
import uk.coppice.portal.people.spi.MergeSql;
import uk.coppice.portal.people.spi.PersonErasure;
import uk.coppice.portal.people.spi.PersonMerge;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Noted;

/**
 * What the trail wrote down of a record that is merged into another stays as it was written; whose it was is kept
 * beside, so that a search for the person finds it. Of somebody erased it says no more than the id, which names nobody.
 */
@Component
class AuditMerge implements PersonMerge, PersonErasure {

    private static final Set<String> COLUMNS = Set.of("audit_former_record.person_id");

    private final JdbcClient jdbc;
    private final Readings readings;

    AuditMerge(JdbcClient jdbc, Readings readings) {
        this.jdbc = jdbc;
        this.readings = readings;
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void move(MergeSql records) {
        records.move(COLUMNS);
        jdbc.sql("INSERT INTO audit_former_record (former_id, person_id) VALUES (?, ?)")
                .params(records.other(), records.keep())
                .update();
        readings.note(new Noted(Act.CHANGED, "merge of two records", records.keep(), ""));
    }

    @Override
    public void ofPerson(ErasureSteps steps) {
        steps.stays("Which record was merged", "audit_former_record.person_id");
    }
}
