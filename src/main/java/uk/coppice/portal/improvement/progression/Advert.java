package uk.coppice.portal.improvement.progression;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role that was advertised inside the trust; by itself nobody's offer.
 *
 * @param id of the advert
 * @param title of the role
 * @param schoolId where; null for the whole trust
 * @param school its name; empty for the whole trust
 * @param kind leadership or coordination
 * @param basis fixed term or permanent
 * @param closesOn the last day to apply
 * @param offers how many people it was offered to
 * @param version counts the changes
 */
public record Advert(
        long id,
        String title,
        @Nullable Long schoolId,
        String school,
        OfferKind kind,
        OfferBasis basis,
        LocalDate closesOn,
        int offers,
        int version) {

    /** How far the role reaches. */
    public OfferReach reach() {
        return schoolId == null ? OfferReach.TRUST : OfferReach.SCHOOL;
    }

    /** As it would be written anew. */
    public AdvertDraft draft() {
        return new AdvertDraft(title, schoolId, kind, basis, closesOn);
    }
}
