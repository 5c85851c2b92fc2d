package uk.coppice.portal.training.guests;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.rules.Reason;

/**
 * A session open to other schools, as anybody may see it: nothing of who comes, and nothing of who leads.
 *
 * @param text what it is about; may be empty
 * @param yearGroups the year groups it is planned for, as {@link uk.coppice.portal.training.YearGroup#codes}; empty: all
 * @param status where it stands
 * @param placesLeft how many places are left
 * @param obstacle why no guest may book it now; empty when they may
 */
public record OpenSession(
        long id,
        String code,
        String title,
        String text,
        String topic,
        SessionKind kind,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        String venue,
        String yearGroups,
        SessionStatus status,
        int placesLeft,
        Optional<Reason> obstacle) {

    public LocalDateTime startsAt() {
        return date.atTime(start);
    }
}
