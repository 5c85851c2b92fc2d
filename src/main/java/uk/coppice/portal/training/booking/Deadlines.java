package uk.coppice.portal.training.booking;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.SchoolCalendar;
import uk.coppice.portal.training.booking.rules.WorkingHours;

/** The deadlines of a session on the school-day clock, in wall-clock time. */
@Component
public class Deadlines {

    /** Whoever decides on a request has at least so long, where the start allows it. */
    private static final Duration TIME_TO_DECIDE = Duration.ofHours(3);

    private final SchoolCalendar calendar;
    private final WaitingLists lists;
    private final BookingSettings settings;

    Deadlines(SchoolCalendar calendar, WaitingLists lists, BookingSettings settings) {
        this.calendar = calendar;
        this.lists = lists;
        this.settings = settings;
    }

    /** So many school days before a session; its start for none, and never later than that. */
    public LocalDateTime before(LocalDateTime startsAt, int schoolDays) {
        var day = startsAt.toLocalDate();
        for (int back = 0; back < schoolDays; back++) {
            day = calendar.schoolDayBefore(day);
        }
        return schoolDays == 0 ? startsAt : day.atTime(settings.deadlineAt());
    }

    /**
     * Until when a request made now is to be decided: until booking closes or the waiting list freezes, whichever comes
     * first, so that somebody else can still have the place; until the start when that is too soon.
     */
    LocalDateTime decideBy(LocalDateTime startsAt, int closesDays, LocalDateTime now) {
        var freeze = lists.freeze(startsAt.toLocalDate());
        var closes = before(startsAt, closesDays);
        var first = closes.isBefore(freeze) ? closes : freeze;
        return now.plus(TIME_TO_DECIDE).isBefore(first) ? first : startsAt;
    }

    /** Until when an offer made now holds; empty when it is too late for one. */
    Optional<LocalDateTime> offerUntil(LocalDateTime startsAt, LocalDateTime now) {
        return workingHours()
                .offer(now, settings.offerFor(), startsAt.minus(settings.offerEndsBefore()), settings.shortestOffer());
    }

    /** Until when an offer holds of a session whose time has changed: some hours from now, never past the start. */
    LocalDateTime offerAgain(LocalDateTime startsAt, LocalDateTime held, LocalDateTime now) {
        return offerUntil(startsAt, now).orElse(earlier(held, startsAt));
    }

    /**
     * Until when a request is to be decided of a session whose time has changed.
     *
     * @param sameDay only its hours have: then the day that the school was told stays
     */
    LocalDateTime decideAgain(BookableSession session, LocalDateTime held, boolean sameDay, LocalDateTime now) {
        return sameDay ? earlier(held, session.startsAt()) : decideBy(session.startsAt(), session.closesDays(), now);
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    /** When a school is reminded that a request of that day still waits. */
    LocalDateTime remindAt(LocalDateTime asked) {
        var day = asked.toLocalDate();
        for (int passed = 0; passed < settings.remindAfterDays(); passed++) {
            do {
                day = day.plusDays(1);
            } while (!calendar.isSchoolDay(day)
                    && day.isBefore(asked.toLocalDate().plusDays(90)));
        }
        return day.atTime(settings.workFrom());
    }

    private WorkingHours workingHours() {
        return new WorkingHours(calendar::isSchoolDay, settings.workFrom(), settings.workTo());
    }

    /** From when to when people are asked for something on a school day. */
    boolean atWork(LocalDateTime now) {
        LocalTime time = now.toLocalTime();
        return calendar.isSchoolDay(now.toLocalDate())
                && !time.isBefore(settings.workFrom())
                && time.isBefore(settings.workTo());
    }
}
