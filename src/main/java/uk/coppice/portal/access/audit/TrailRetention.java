package uk.coppice.portal.access.audit;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Noted;

/**
 * Deletes what the trail has kept for long enough: whole days, the oldest first, only sealed ones. Their seals stay, so
 * that the chain can still be proved.
 */
@Component
class TrailRetention {

    private final SealRows rows;
    private final ApplicationEventPublisher events;

    TrailRetention(SealRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** How many rows are older than a day, and would be deleted. */
    @Transactional(readOnly = true)
    int olderThan(LocalDate day) {
        return rows.countBefore(day);
    }

    /**
     * Deletes the rows of days before a day. What is done can be done again; each call is one short transaction. For
     * {@link TrailRule} alone: an administrator, whose own deeds stand in the trail, may begin a run and can't choose the day.
     *
     * @param days at most so many days in this call
     * @return how many days' rows were deleted; fewer than {@code days}: none is left
     */
    @Transactional
    int delete(LocalDate day, int days) {
        List<SealRows.Seal> old = rows.all().stream()
                .filter(seal -> seal.goneSeal() == null && seal.day().isBefore(day))
                .limit(days)
                .toList();
        old.forEach(rows::delete);
        if (!old.isEmpty()) {
            events.publishEvent(new Noted(
                    Act.CHANGED,
                    "audit trail",
                    null,
                    "deleted for its age up to " + old.getLast().day()));
        }
        return old.size();
    }
}
