package uk.coppice.portal.notification.calendar;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.SessionCard;

/**
 * How often each delegate's entry was said anew, whether they have a place or lead. The number rises when, and only when,
 * something is said that calendars have not heard: time, place, title or link changed, it was cancelled or given back, or
 * who had a place leads the session now. Trying again, and reminding, says the same.
 */
@Component
public class CalendarEntries {

    private final JdbcClient jdbc;

    CalendarEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(long id, int sequence, String said, boolean cancelled) {}

    /**
     * The SEQUENCE under which to say how an entry stands.
     *
     * @return empty for a cancellation of what no calendar has heard of
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Optional<Integer> say(SessionCard card, Delegate delegate, boolean cancelled) {
        String column = column(delegate);
        var known = jdbc.sql(
                        "SELECT id, sequence_number, said, cancelled FROM calendar_entry WHERE session_id = :session "
                                + "AND " + column + " = :delegate FOR UPDATE")
                .param("session", card.id())
                .param("delegate", delegate.id())
                .query(CalendarEntries::known)
                .optional();
        String says = hash(card, delegate, cancelled);
        if (known.isEmpty()) {
            if (cancelled) {
                return Optional.empty();
            }
            jdbc.sql("INSERT INTO calendar_entry (id, session_id, " + column + ", sequence_number, said, cancelled) "
                            + "VALUES (:id, :session, :delegate, 0, :says, FALSE)")
                    .param("id", Ids.next())
                    .param("session", card.id())
                    .param("delegate", delegate.id())
                    .param("says", says)
                    .update();
            return Optional.of(0);
        }
        var entry = known.get();
        if (entry.said().equals(says)) {
            return Optional.of(entry.sequence());
        }
        jdbc.sql("UPDATE calendar_entry SET sequence_number = :sequence, said = :says, cancelled = :cancelled "
                        + "WHERE id = :id")
                .param("sequence", entry.sequence() + 1)
                .param("says", says)
                .param("cancelled", cancelled)
                .param("id", entry.id())
                .update();
        return Optional.of(entry.sequence() + 1);
    }

    /** Whether a delegate's calendar holds a session that was not cancelled there. */
    @Transactional(readOnly = true)
    public boolean holds(long session, Delegate delegate) {
        return said(session, delegate).filter(entry -> !entry.cancelled()).isPresent();
    }

    /** Whether what a delegate's calendar was last told is how it stands now; true when it was told nothing. */
    @Transactional(readOnly = true)
    public boolean upToDate(SessionCard card, Delegate delegate) {
        return said(card.id(), delegate)
                .filter(entry -> !entry.said().equals(hash(card, delegate, false)))
                .isEmpty();
    }

    private Optional<Known> said(long session, Delegate delegate) {
        return jdbc.sql("SELECT id, sequence_number, said, cancelled FROM calendar_entry WHERE session_id = ? AND "
                        + column(delegate) + " = ?")
                .params(session, delegate.id())
                .query(CalendarEntries::known)
                .optional();
    }

    private static Known known(ResultSet row, int n) throws SQLException {
        return new Known(row.getLong(1), row.getInt(2), row.getString(3), row.getBoolean(4));
    }

    private static String column(Delegate delegate) {
        return delegate.guest() ? "guest_id" : "person_id";
    }

    /** The number of each of a person's entries, by session. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> of(long person) {
        Map<Long, Integer> numbers = new HashMap<>();
        jdbc.sql("SELECT session_id, sequence_number FROM calendar_entry WHERE person_id = ?")
                .param(person)
                .query(row -> {
                    numbers.put(row.getLong(1), row.getInt(2));
                });
        return numbers;
    }

    private static String hash(SessionCard card, Delegate delegate, boolean cancelled) {
        String all = String.join(
                "\n",
                cancelled ? "cancelled" : card.ledBy(delegate) ? "leading" : "confirmed",
                card.startsAt().toString(),
                card.endsAt().toString(),
                card.title(),
                card.venue(),
                String.valueOf(card.onlineLink()));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
