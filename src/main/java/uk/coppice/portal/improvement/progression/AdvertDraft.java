package uk.coppice.portal.improvement.progression;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An advertised role to write down.
 *
 * @param title 3 to 120 characters
 * @param schoolId where; null for the whole trust
 * @param kind leadership or coordination
 * @param basis fixed term or permanent
 * @param closesOn the last day to apply
 */
public record AdvertDraft(
        String title, @Nullable Long schoolId, OfferKind kind, OfferBasis basis, LocalDate closesOn) {}
