package uk.coppice.portal.dataprotection.retention;

import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.ErasureSteps;
import uk.coppice.portal.people.spi.PersonErasure;
import uk.coppice.portal.people.spi.PersonMerge;

/** Who agreed to what and ran it: under the record that is kept, and by id alone of somebody erased. */
@Component
class RetentionMerge implements PersonMerge, PersonErasure {

    private static final Set<String> COLUMNS = Set.of("retention_run.started_by", "retention_consent.confirmed_by");

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void ofPerson(ErasureSteps steps) {
        steps.byId(COLUMNS);
    }
}
