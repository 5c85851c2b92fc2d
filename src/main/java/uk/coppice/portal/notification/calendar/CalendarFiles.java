package uk.coppice.portal.notification.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.RefreshInterval;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.notification.letter.OneLine;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionCard;

/**
 * Writes calendar files (RFC 5545, RFC 5546).
 *
 * <p>A session has one UID in the calendar of one delegate, whatever happens to the place: RFC 5546 (2.1.5, 3.2.2, 3.2.5)
 * orders all that is said of one UID by its SEQUENCE, so a cancellation that arrives late cannot undo a later booking,
 * and a booking after a cancellation takes up the same entry rather than laying a second one beside it.
 */
@Component
public class CalendarFiles {

    private static final String PRODUCT = "-//Coppice//Staff portal//EN";

    private final MailProperties properties;

    public CalendarFiles(MailProperties properties) {
        this.properties = properties;
    }

    /**
     * For a mail to one delegate: a request, or a cancellation where the event is cancelled.
     *
     * @param name the delegate's name
     * @param address the delegate's address
     */
    public String invitation(CalendarEvent event, String name, String address) {
        boolean cancelled = event.standing() == CalendarEvent.Standing.CANCELLED;
        var calendar = calendar(cancelled ? Method.cancel() : Method.request());
        var entry = entry(event);
        var attendee = new Attendee(called(name), OneLine.of(address));
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        if (!cancelled) {
            attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        }
        attendee.setRsvp(false);
        entry.addAttendee(attendee);
        calendar.addEvent(entry);
        return written(calendar);
    }

    /**
     * For a lead from outside the trust, whom the portal does not write to: whoever planned the session sends it on. One of
     * a higher number takes the place of those before; of a session that is called off it takes the session out again.
     */
    public String toSendOn(SessionCard card, int sequence, Instant stamp) {
        boolean off = card.calledOff();
        var calendar = calendar(off ? Method.cancel() : Method.publish());
        var standing = off ? CalendarEvent.Standing.CANCELLED : CalendarEvent.Standing.CONFIRMED;
        calendar.addEvent(entry(new CalendarEvent(card, null, sequence, stamp, standing, true, null)));
        return written(calendar);
    }

    /** A whole calendar to subscribe to. */
    public String feed(String name, Collection<CalendarEvent> events) {
        var calendar = calendar(Method.publish());
        calendar.setName(OneLine.of(name));
        calendar.addExperimentalProperty("X-WR-CALNAME", OneLine.of(name));
        var hourly = new RefreshInterval(Duration.builder().hours(1).build());
        hourly.setParameter("VALUE", "DURATION"); // RFC 7986 (5.7) wants it said
        calendar.setRefreshInterval(hourly);
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H"); // the same, for Outlook
        events.forEach(event -> calendar.addEvent(entry(event)));
        return written(calendar);
    }

    private static String written(ICalendar calendar) {
        return Fold.octets(Biweekly.write(calendar).go());
    }

    private static ICalendar calendar(Method method) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(method);
        calendar.getTimezoneInfo().setDefaultTimezone(England.timezone());
        return calendar;
    }

    private VEvent entry(CalendarEvent event) {
        var card = event.card();
        var entry = new VEvent();
        entry.setUid(uid(card.id(), event.delegate()));
        entry.setDateTimeStamp(Date.from(event.stamp()));
        entry.setSequence(event.sequence());
        entry.setDateStart(England.date(card.startsAt()));
        entry.setDateEnd(England.date(card.endsAt()));
        entry.setSummary((event.leading() ? "You lead: " : "") + OneLine.of(card.title()));
        entry.setLocation(OneLine.of(card.venue()));
        entry.setDescription(description(event));
        if (event.link() != null) {
            entry.setUrl(event.link());
        }
        entry.setOrganizer(new Organizer(called(properties.fromName()), properties.from()));
        entry.setStatus(
                switch (event.standing()) {
                    case CONFIRMED -> Status.confirmed();
                    case TENTATIVE -> Status.tentative();
                    case CANCELLED -> Status.cancelled();
                });
        return entry;
    }

    private static String description(CalendarEvent event) {
        var card = event.card();
        var lines = new ArrayList<String>();
        add(lines, event.standing() == CalendarEvent.Standing.TENTATIVE ? "Not yet certain." : null);
        add(lines, card.calledOff() ? "Called off. " + OneLine.of(card.calledOffWhy()) : null);
        add(lines, OneLine.of(card.summary()));
        add(lines, card.onlineLink() == null ? null : "Online: " + OneLine.of(card.onlineLink()));
        add(
                lines,
                card.leads().isEmpty()
                        ? null
                        : "Led by "
                                + String.join(
                                        ", ",
                                        card.leads().stream()
                                                .map(lead -> OneLine.of(lead.name()))
                                                .toList()));
        add(lines, event.link());
        return String.join("\n", lines);
    }

    /** A name as a parameter can hold it: RFC 5545 (3.1) has no way to write a double quote there. */
    private static String called(String name) {
        return OneLine.of(name).replace('"', '\'');
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null && !line.isBlank()) {
            lines.add(line.strip());
        }
    }

    /** The same for one session and delegate for ever, and without their ids. */
    static String uid(long session, @Nullable Delegate delegate) {
        String whose = delegate == null ? "/outside" : (delegate.guest() ? "/guest/" : "/person/") + delegate.id();
        String what = "coppice-portal/" + session + whose;
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
