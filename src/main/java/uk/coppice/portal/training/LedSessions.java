package uk.coppice.portal.training;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.access.spi.FollowingRoles;
import uk.coppice.portal.platform.Words;

/** Whoever leads or co-leads a session is its session lead: to plan it, take its register and read its evaluation. */
@Component
class LedSessions implements FollowingRoles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final JdbcClient jdbc;

    LedSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Led(
            int all,
            int coming,
            @Nullable LocalDate next,
            @Nullable LocalDate last) {}

    @Override
    public List<Following> of(long person, LocalDate on) {
        var led = jdbc.sql("SELECT COUNT(*), COUNT(CASE WHEN s.session_date >= :on THEN 1 END), "
                        + "MIN(CASE WHEN s.session_date >= :on THEN s.session_date END), MAX(s.session_date) "
                        + "FROM session_lead l JOIN training_session s ON s.id = l.session_id "
                        + "WHERE l.person_id = :person AND s.status <> 'CANCELLED'")
                .param("person", person)
                .param("on", on)
                .query((row, n) -> new Led(
                        row.getInt(1),
                        row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .single();
        return led.last() == null ? List.of() : List.of(new Following("Session lead", words(led, led.last())));
    }

    private static String words(Led led, LocalDate last) {
        var next = led.next();
        return next == null
                ? "Led " + Words.count(led.all(), "session", "sessions") + ", the last on " + DAY.format(last) + "."
                : "Leads " + Words.count(led.coming(), "session", "sessions") + " to come, the next on "
                        + DAY.format(next) + ".";
    }
}
