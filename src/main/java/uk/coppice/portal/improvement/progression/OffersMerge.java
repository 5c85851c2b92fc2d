package uk.coppice.portal.improvement.progression;

import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.MergeSql;
import uk.coppice.portal.people.spi.PersonMerge;

/** Offers to two records become those to one person; one that both have is one. */
@Component
class OffersMerge implements PersonMerge {

    private static final Set<String> COLUMNS =
            Set.of("progression_offer.person_id", "progression_offer.recorded_by", "advertised_role.recorded_by");

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void move(MergeSql records) {
        records.drop("progression_offer.person_id", "offered_on, kind, reach, basis")
                .move(COLUMNS);
    }
}
