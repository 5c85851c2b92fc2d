package uk.coppice.portal.notification.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.RecurrenceRule;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;

/**
 * The wall clock in England, as calendars have it told: summer time from the last Sunday of March, 01:00, to the last
 * Sunday of October, 02:00 on the wall, as since 1996.
 */
final class England {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final UtcOffset GMT = new UtcOffset(true, 0, 0);
    private static final UtcOffset BST = new UtcOffset(true, 1, 0);

    private England() {}

    static TimezoneAssignment timezone() {
        var zone = new VTimezone(ZONE.getId());
        var summer = new DaylightSavingsTime();
        summer.setDateStart(new DateTimeComponents(1997, 3, 30, 1, 0, 0, false));
        summer.setTimezoneOffsetFrom(GMT);
        summer.setTimezoneOffsetTo(BST);
        summer.addTimezoneName("BST");
        summer.addProperty(lastSundayOf(3));
        var winter = new StandardTime();
        winter.setDateStart(new DateTimeComponents(1996, 10, 27, 2, 0, 0, false));
        winter.setTimezoneOffsetFrom(BST);
        winter.setTimezoneOffsetTo(GMT);
        winter.addTimezoneName("GMT");
        winter.addProperty(lastSundayOf(10));
        zone.addDaylightSavingsTime(summer);
        zone.addStandardTime(winter);
        return new TimezoneAssignment(TimeZone.getTimeZone(ZONE), zone);
    }

    static Date date(LocalDateTime wall) {
        return Date.from(wall.atZone(ZONE).toInstant());
    }

    private static RecurrenceRule lastSundayOf(int month) {
        return new RecurrenceRule(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(month)
                .byDay(-1, DayOfWeek.SUNDAY)
                .build());
    }
}
