package uk.coppice.portal.improvement.progression;

import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.ErasureSteps;
import uk.coppice.portal.people.spi.PersonErasure;

/** That an opportunity was offered counts in figures and stays, under the same id. */
@Component
class OffersErasure implements PersonErasure {

    @Override
    public void ofPerson(ErasureSteps steps) {
        steps.stays("Offers of progression", "progression_offer.person_id")
                .byId("progression_offer.recorded_by", "advertised_role.recorded_by");
    }
}
