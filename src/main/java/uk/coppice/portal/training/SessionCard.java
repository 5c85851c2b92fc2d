package uk.coppice.portal.training;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one needs to know to come to a session, whoever reads it.
 *
 * @param id its id
 * @param code its code in addresses
 * @param title its title
 * @param summary what it is about; may be empty
 * @param date the day
 * @param start from when, wall clock in England
 * @param end until when
 * @param venue where
 * @param onlineLink the address of the meeting; null without one
 * @param status planned, delivered or called off
 * @param capacity how many places it has
 * @param minimum fewer delegates than these are too few; null: any number will do
 * @param minimumBy when that is decided; null: never
 * @param calledOffWhy the reason given; empty without one
 * @param leads who leads it, the first before the co-leads
 */
public record SessionCard(
        long id,
        String code,
        String title,
        String summary,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        String venue,
        @Nullable String onlineLink,
        SessionStatus status,
        int capacity,
        @Nullable Integer minimum,
        @Nullable LocalDate minimumBy,
        String calledOffWhy,
        List<SessionLeads.Lead> leads) {

    public boolean calledOff() {
        return status == SessionStatus.CANCELLED;
    }

    public boolean draft() {
        return status == SessionStatus.DRAFT;
    }

    public LocalDateTime startsAt() {
        return date.atTime(start);
    }

    public LocalDateTime endsAt() {
        return date.atTime(end);
    }

    /** Whether a delegate, one of the staff, leads or co-leads it. */
    public boolean ledBy(Delegate delegate) {
        return !delegate.guest() && leadIds().contains(delegate.id());
    }

    /** The ids of those who lead it and belong to the trust. */
    public List<Long> leadIds() {
        return leads.stream()
                .map(SessionLeads.Lead::personId)
                .filter(Objects::nonNull)
                .toList();
    }
}
