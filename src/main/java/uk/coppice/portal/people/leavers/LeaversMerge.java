package uk.coppice.portal.people.leavers;

import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.MergeSql;
import uk.coppice.portal.people.spi.PersonMerge;

/** What two records say of one leaving becomes one: what the record that stays says of a day counts. */
@Component
class LeaversMerge implements PersonMerge {

    private static final Set<String> COLUMNS = Set.of(
            "exit_interview.person_id",
            "exit_interview.recorded_by",
            "leaving_change.person_id",
            "leaving_change.changed_by");

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void move(MergeSql records) {
        records.drop("exit_interview.person_id", "left_on").move(COLUMNS);
    }
}
