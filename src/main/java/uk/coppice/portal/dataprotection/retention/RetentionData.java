package uk.coppice.portal.dataprotection.retention;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.DataReading;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.people.spi.PersonalData;

/** That somebody had things removed or erased for the trust. */
@Component
class RetentionData implements PersonalData {

    private static final List<Deed> DEEDS = List.of(
            new Deed("Removals that you began", "retention_run", "started_by", "started_at"),
            new Deed("Times of keeping that you agreed to", "retention_consent", "confirmed_by", "confirmed_at"),
            new Deed("Erasures", "erasure", "erased_by", "erased_at"));

    @Override
    public int order() {
        return 91;
    }

    @Override
    public String title() {
        return "Keeping and erasing";
    }

    @Override
    public Set<String> columns() {
        return PersonalData.columns(DEEDS);
    }

    @Override
    public List<DataSection> sections(DataReading reading) {
        return reading.guest() ? List.of() : List.of(reading.deeds("retention.recorded", DEEDS));
    }
}
