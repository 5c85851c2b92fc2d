package uk.coppice.portal.training;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.SessionChanged.What;

/**
 * Everything that is planned about a session but who leads it.
 *
 * @param summary what it is about; may be empty
 * @param topic its subject; empty only in a draft
 * @param venue where; empty only in a draft
 * @param onlineLink where to join online; empty: nowhere
 * @param yearGroups whose staff it is meant for; empty: all
 * @param openToGuests whether staff of other schools may book
 * @param capacity places; 0 only in a draft
 * @param minimum with fewer booked on {@code minimumBy} the lead is warned; null: never
 * @param bookingOpens the day from which it can be booked; null: always
 * @param closesDays school days before it on which booking closes; 0: when it starts
 * @param cancelDays school days before it until which a place can be given up; 0: until it starts
 * @param fairShare places for one school's staff; null: no limit
 * @param aimKey the aim of the trust's plan that it serves; null: none
 */
public record SessionPlan(
        String title,
        String summary,
        String topic,
        SessionKind kind,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        String venue,
        String onlineLink,
        Audience audience,
        Set<YearGroup> yearGroups,
        boolean openToGuests,
        int capacity,
        @Nullable Integer minimum,
        @Nullable LocalDate minimumBy,
        @Nullable LocalDate bookingOpens,
        int closesDays,
        int cancelDays,
        ClashMode clash,
        @Nullable Integer fairShare,
        @Nullable String aimKey) {

    public SessionPlan {
        yearGroups = Set.copyOf(yearGroups);
    }

    /** What is different in another plan for the same session; its own capacity and times included, leads not. */
    public Set<What> changes(SessionPlan other) {
        var changes = EnumSet.noneOf(What.class);
        if (!date.equals(other.date) || !start.equals(other.start) || !end.equals(other.end)) {
            changes.add(What.DATE_OR_TIME);
        }
        if (!venue.equals(other.venue) || !onlineLink.equals(other.onlineLink)) {
            changes.add(What.PLACE);
        }
        if (capacity != other.capacity) {
            changes.add(What.CAPACITY);
        }
        if (!withTimeAndPlaceOf(other).equals(other)) {
            changes.add(What.TEXT);
        }
        return changes;
    }

    private SessionPlan withTimeAndPlaceOf(SessionPlan other) {
        return new SessionPlan(
                title,
                summary,
                topic,
                kind,
                other.date,
                other.start,
                other.end,
                other.venue,
                other.onlineLink,
                audience,
                yearGroups,
                openToGuests,
                other.capacity,
                minimum,
                minimumBy,
                bookingOpens,
                closesDays,
                cancelDays,
                clash,
                fairShare,
                aimKey);
    }
}
