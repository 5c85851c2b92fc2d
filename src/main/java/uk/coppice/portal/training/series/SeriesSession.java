package uk.coppice.portal.training.series;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionStatus;

/**
 * A session of a series, planned or delivered: neither a draft nor called off.
 *
 * @param id its id
 * @param code its code in addresses
 * @param series the code of its series
 * @param title its title
 * @param date the day
 * @param start from when, wall clock in England
 * @param end until when
 * @param venue where
 * @param delivered whether its register is finished; only then does it count
 * @param forEcts whether it is planned for early career teachers alone, whose places come with the induction
 * @param leads ids of the members of staff who lead or co-lead it
 * @param marks the current mark of each member of staff on its register
 */
public record SeriesSession(
        long id,
        String code,
        String series,
        String title,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        String venue,
        boolean delivered,
        boolean forEcts,
        Set<Long> leads,
        Map<Long, Mark> marks) {

    /** The statuses of sessions that are read at all. */
    static final String STATUSES = "'" + SessionStatus.PLANNED + "', '" + SessionStatus.DELIVERED + "'";

    public LocalDateTime startsAt() {
        return date.atTime(start);
    }

    public LocalDateTime endsAt() {
        return date.atTime(end);
    }

    /** The current mark of a member of staff. */
    public Optional<Mark> mark(long person) {
        return Optional.ofNullable(marks.get(person));
    }

    public boolean ledBy(long person) {
        return leads.contains(person);
    }
}
