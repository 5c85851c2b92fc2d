package uk.coppice.portal.improvement.progression;

import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.AcademicYear;

/**
 * Which offers to list.
 *
 * @param year of the day of the offer
 * @param school where the person worked that day; null for all
 * @param kind null for both
 * @param answer null for all
 * @param typed the beginning of a name or staff number; empty for all
 */
public record OffersWanted(
        AcademicYear year,
        @Nullable Long school,
        @Nullable OfferKind kind,
        @Nullable OfferAnswer answer,
        String typed) {

    /** Every offer of a year. */
    public static OffersWanted of(AcademicYear year) {
        return new OffersWanted(year, null, null, null, "");
    }

    /** Whether it asks for less than the whole year. */
    public boolean narrowed() {
        return school != null || kind != null || answer != null || !typed.isBlank();
    }
}
