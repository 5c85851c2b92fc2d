package uk.coppice.portal.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.SchoolCalendar;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.booking.WaitingLists;
import uk.coppice.portal.training.planning.SessionPlanner;

/**
 * A place that came free so late that it is offered to the first in line. It comes about as it would in a trust: a full
 * session is brought forward to a day whose waiting list no longer moves by itself, and somebody cancels.
 */
@Component
class DemoOffer {

    private static final String SESSION = "T3-17";
    private static final String CANCELS = "D0041";

    private final SessionPlanner planner;
    private final BookingDesk desk;
    private final WaitingLists lists;
    private final SchoolCalendar calendar;
    private final StaffDirectory directory;
    private final Clock clock;

    DemoOffer(
            SessionPlanner planner,
            BookingDesk desk,
            WaitingLists lists,
            SchoolCalendar calendar,
            StaffDirectory directory,
            Clock clock) {
        this.planner = planner;
        this.desk = desk;
        this.lists = lists;
        this.calendar = calendar;
        this.directory = directory;
        this.clock = clock;
    }

    /** Does it, once somebody waits for the session. */
    void load() {
        var session = planner.open(SESSION).orElseThrow();
        planner.change(
                session.id(),
                session.version(),
                session.form().on(soon(), session.form().title()));
        long cancels = directory
                .findByStaffNo(CANCELS, LocalDate.now(clock))
                .orElseThrow()
                .id();
        desk.cancel(session.id(), cancels);
    }

    /**
     * The next school day, or today as long as its list still moves: then it is a school day before the hour of the
     * freeze, and the session, at six in the evening, is far enough off for an offer. So there is a day at any hour.
     */
    private LocalDate soon() {
        var today = LocalDate.now(clock);
        var next = today.plusDays(1);
        while (!calendar.isSchoolDay(next) && next.isBefore(today.plusDays(90))) {
            next = next.plusDays(1);
        }
        return LocalDateTime.now(clock).isBefore(lists.freeze(next)) ? today : next;
    }
}
