package uk.coppice.portal.training.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;

/** What sessions.csv says of a session. */
record SessionRow(
        String code,
        @Nullable String series,
        String title,
        SessionKind kind,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        String venue,
        int capacity,
        List<Lead> leads,
        SessionStatus status) {

    private static final int LONGEST_TOPIC = 100;

    /** A member of staff, or somebody from outside by name. */
    record Lead(@Nullable Long person, @Nullable String name) {}

    /** The topic that the calendar is filtered by: the title's words before a colon. */
    String topic() {
        int colon = title.indexOf(':');
        String topic = colon > 0 ? title.substring(0, colon).strip() : title;
        return topic.length() > LONGEST_TOPIC
                ? topic.substring(0, LONGEST_TOPIC).strip()
                : topic;
    }

    /** Who may book it, until somebody decides otherwise. */
    Audience audience() {
        return kind == SessionKind.ECT ? Audience.ECTS : Audience.ANYONE;
    }

    SessionRow with(SessionStatus other) {
        return new SessionRow(code, series, title, kind, date, start, end, venue, capacity, leads, other);
    }
}
