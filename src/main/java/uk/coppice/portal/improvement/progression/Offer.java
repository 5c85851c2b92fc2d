package uk.coppice.portal.improvement.progression;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity offered to one person.
 *
 * @param id of the offer
 * @param personId to whom
 * @param staffNo their number in files
 * @param name first and last name
 * @param workplace where they worked, by their largest post, on the day of the offer; empty without a post
 * @param offeredOn the day
 * @param kind leadership or coordination
 * @param reach in a school or across the trust
 * @param basis fixed term or permanent
 * @param answer what they said
 * @param advertId the advertised role that it came of; null for none
 * @param advert its title; empty for none
 * @param version counts the changes
 */
public record Offer(
        long id,
        long personId,
        String staffNo,
        String name,
        String workplace,
        LocalDate offeredOn,
        OfferKind kind,
        OfferReach reach,
        OfferBasis basis,
        OfferAnswer answer,
        @Nullable Long advertId,
        String advert,
        int version) {

    /** {@code Leadership, across the trust, fixed term}. */
    public String words() {
        return kind.words() + ", " + reach.words().toLowerCase(Locale.UK) + ", "
                + basis.words().toLowerCase(Locale.UK);
    }

    /** As it would be recorded anew. */
    public OfferDraft draft() {
        return new OfferDraft(personId, offeredOn, kind, reach, basis, answer, advertId);
    }

    /** Nothing of a person belongs into a log. */
    @Override
    public String toString() {
        return "Offer " + id;
    }
}
