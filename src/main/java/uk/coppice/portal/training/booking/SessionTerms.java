package uk.coppice.portal.training.booking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.ClashMode;
import uk.coppice.portal.training.SessionStatus;

/**
 * What a session is booked by.
 *
 * @param taken how many places others have
 * @param opens the day from which it is booked; null: always
 * @param closesDays how many school days before it booking closes; 0: when it starts
 * @param cancelDays until how many school days before it a place is given up; 0: until it starts
 * @param fairShare how many places one school's staff can have; null: no limit
 */
public record SessionTerms(
        long id,
        SessionStatus status,
        Audience audience,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        int capacity,
        int taken,
        @Nullable LocalDate opens,
        int closesDays,
        int cancelDays,
        ClashMode clash,
        @Nullable Integer fairShare) {

    static SessionTerms of(BookableSession session, int takenByOthers) {
        return new SessionTerms(
                session.id(),
                session.status(),
                session.audience(),
                session.startsAt(),
                session.endsAt(),
                session.capacity(),
                takenByOthers,
                session.bookingOpens(),
                session.closesDays(),
                session.cancelDays(),
                session.clash(),
                session.fairShare());
    }

    LocalDate date() {
        return startsAt.toLocalDate();
    }
}
