package uk.coppice.portal.improvement.progression;

import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.School;
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

    /** The same of one school, or of all. */
    public OffersWanted at(@Nullable School other) {
        return new OffersWanted(year, other == null ? null : other.id(), kind, answer, typed);
    }

    /** The same of one kind, or of both. */
    public OffersWanted of(@Nullable OfferKind other) {
        return new OffersWanted(year, school, other, answer, typed);
    }

    /** The same with one answer, or with any. */
    public OffersWanted with(@Nullable OfferAnswer other) {
        return new OffersWanted(year, school, kind, other, typed);
    }

    /** The same of those whose name or staff number begins so. */
    public OffersWanted named(String beginning) {
        return new OffersWanted(year, school, kind, answer, beginning);
    }

    /** Whether it asks for less than the whole year. */
    public boolean narrowed() {
        return school != null || kind != null || answer != null || !typed.isBlank();
    }
}
