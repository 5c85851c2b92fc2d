package uk.coppice.portal.improvement.progression;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.DataReading;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.people.spi.PersonalData;

/** Offers of a leading role that somebody was made. */
@Component
class OffersData implements PersonalData {

    private static final List<Deed> DEEDS = List.of(
            new Deed("Offers", "progression_offer", "recorded_by", "recorded_at"),
            new Deed("Advertised roles", "advertised_role", "recorded_by", "recorded_at"));

    @Override
    public int order() {
        return 75;
    }

    @Override
    public String title() {
        return "Progression offers";
    }

    @Override
    public Set<String> columns() {
        return PersonalData.columns(DEEDS, "progression_offer.person_id");
    }

    @Override
    public List<DataSection> sections(DataReading reading) {
        return reading.guest() ? List.of() : List.of(offers(reading), reading.deeds("offers.recorded", DEEDS));
    }

    private static DataSection offers(DataReading reading) {
        return reading.section(
                        "offers.mine",
                        "Offers of a leading or coordinating role",
                        "So that you can answer them, and the trust knows how many are offered and taken.")
                .day("offered_on", "Offered")
                .code("kind", "Kind")
                .code("reach", "For")
                .code("basis", "Basis")
                .text("role", "Advertised as")
                .code("answer", "Your answer")
                .who("recorded_by", "Recorded by")
                .rows("SELECT o.offered_on, o.kind, o.reach, o.basis, r.title, o.answer, o.recorded_by "
                        + "FROM progression_offer o LEFT JOIN advertised_role r ON r.id = o.advert_id "
                        + "WHERE o.person_id = :id ORDER BY o.offered_on, o.id");
    }
}
