package uk.coppice.portal.notification;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import uk.coppice.portal.platform.SchoolCalendar;

/**
 * When mail may go out: on school days from 07:00 to 19:00 on the wall clock in England. What cannot wait goes at once:
 * an offer, whose time runs; the answer to somebody who asks for a guest's place, and waits for it; a session for a topic
 * that somebody asked for, before others take its places; and any news of a session on today's or one of the next two
 * school days. Confirmations of
 * what somebody just did wait too: they have seen it on the screen.
 *
 * @param calendar the school days
 */
public record SendTime(SchoolCalendar calendar) {

    public static final LocalTime OPENS = LocalTime.of(7, 0);
    public static final LocalTime CLOSES = LocalTime.of(19, 0);

    private static final int NEAR_SCHOOL_DAYS = 2;
    private static final int LONGEST_HOLIDAY_DAYS = 90;

    /** The first moment from {@code now} on at which mail may go out; {@code now} itself when it may. */
    public ZonedDateTime next(ZonedDateTime now) {
        var today = now.toLocalDate();
        if (calendar.isSchoolDay(today)) {
            if (now.toLocalTime().isBefore(OPENS)) {
                return today.atTime(OPENS).atZone(now.getZone());
            }
            if (now.toLocalTime().isBefore(CLOSES)) {
                return now;
            }
        }
        var day = schoolDayAfter(today);
        return day.equals(today) ? now : day.atTime(OPENS).atZone(now.getZone());
    }

    /** Whether a mail goes out at any hour. */
    public boolean cannotWait(MailKind kind, LocalDate session, LocalDate today) {
        return switch (kind) {
            case OFFERED, GUEST_CONFIRM, GUEST_IS_STAFF, TOPIC_PLANNED -> true;
            case REMINDER, DIGEST, MINIMUM, GUEST_CAME -> false;
            default -> near(session, today);
        };
    }

    /** Whether a day is today, one of the next two school days, or before them. */
    boolean near(LocalDate session, LocalDate today) {
        var last = today;
        for (int day = 0; day < NEAR_SCHOOL_DAYS; day++) {
            last = schoolDayAfter(last);
        }
        return !session.isBefore(today) && !session.isAfter(last);
    }

    /** The next school day after a day; the day itself when there is none within three months. */
    private LocalDate schoolDayAfter(LocalDate day) {
        for (int on = 1; on <= LONGEST_HOLIDAY_DAYS; on++) {
            if (calendar.isSchoolDay(day.plusDays(on))) {
                return day.plusDays(on);
            }
        }
        return day;
    }
}
