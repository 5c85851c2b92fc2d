package uk.coppice.portal.training.booking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.ClashMode;
import uk.coppice.portal.training.SessionEntity;
import uk.coppice.portal.training.SessionStatus;

/**
 * A session as far as places are concerned: read in one plain statement, for others wait while its row is held.
 *
 * @param bookingOpens the day from which it is booked; null: always
 * @param closesDays how many school days before it booking closes; 0: when it starts
 * @param cancelDays until how many school days before it a place is given up; 0: until it starts
 * @param fairShare how many places one school's staff can have; null: no limit
 */
public record BookableSession(
        long id,
        String title,
        SessionStatus status,
        Audience audience,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        int capacity,
        boolean openToGuests,
        @Nullable LocalDate bookingOpens,
        int closesDays,
        int cancelDays,
        ClashMode clash,
        @Nullable Integer fairShare) {

    static BookableSession of(SessionEntity session) {
        return new BookableSession(
                session.id(),
                session.title(),
                session.status(),
                session.audience(),
                session.startsAt(),
                session.endsAt(),
                session.capacity(),
                session.openToGuests(),
                session.bookingOpens(),
                session.closesDays(),
                session.cancelDays(),
                session.clash(),
                session.fairShare());
    }

    /** Whether it is to be held and has not begun. */
    boolean toCome(LocalDateTime now) {
        return status == SessionStatus.PLANNED && now.isBefore(startsAt);
    }

    LocalDate date() {
        return startsAt.toLocalDate();
    }
}
