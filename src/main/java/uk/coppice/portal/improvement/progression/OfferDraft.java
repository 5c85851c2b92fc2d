package uk.coppice.portal.improvement.progression;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An offer to record.
 *
 * @param personId to whom
 * @param offeredOn the day, today at the latest
 * @param kind leadership or coordination
 * @param reach in a school or across the trust
 * @param basis fixed term or permanent
 * @param answer what they said
 * @param advertId the advertised role that it came of; null for none
 */
public record OfferDraft(
        long personId,
        LocalDate offeredOn,
        OfferKind kind,
        OfferReach reach,
        OfferBasis basis,
        OfferAnswer answer,
        @Nullable Long advertId) {

    /** Nothing of a person belongs into a log. */
    @Override
    public String toString() {
        return "Draft of an offer";
    }
}
