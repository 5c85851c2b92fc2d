package uk.coppice.portal.notification.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.training.DraftDeleted;
import uk.coppice.portal.training.SessionCard;
import uk.coppice.portal.training.SessionCards;
import uk.coppice.portal.training.SessionLeads;
import uk.coppice.portal.training.SessionStatus;

/**
 * Sessions as mail knows them, with those that were withdrawn to a draft and deleted before everybody whose calendar
 * holds them had heard of it. To those people such a session is one that was called off; what is needed to say so is kept
 * until its day is over.
 */
@Component
class DeletedDrafts {

    private final SessionCards cards;
    private final JdbcClient jdbc;
    private final Clock clock;

    DeletedDrafts(SessionCards cards, JdbcClient jdbc, Clock clock) {
        this.cards = cards;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes the news for those whose calendars hold it, while the session is still there. */
    @EventListener
    void note(DraftDeleted draft) {
        long session = draft.sessionId();
        // a calendar that has let go of it hears nothing more, whatever else is said of this session
        jdbc.sql("DELETE FROM calendar_entry WHERE session_id = ? AND cancelled = TRUE")
                .param(session)
                .update();
        var people = jdbc.sql("SELECT person_id FROM calendar_entry WHERE session_id = ? AND cancelled = FALSE "
                        + "AND person_id IS NOT NULL ORDER BY id")
                .param(session)
                .query(Long.class)
                .list();
        if (people.isEmpty()) {
            return;
        }
        jdbc.sql(
                        "INSERT INTO deleted_draft (session_id, title, session_date, start_time, end_time, venue, online_link) "
                                + "SELECT id, title, session_date, start_time, end_time, venue, online_link "
                                + "FROM training_session WHERE id = ?")
                .param(session)
                .update();
        for (long person : people) {
            jdbc.sql("INSERT INTO notice (id, kind, session_id, person_id, made_at) VALUES (?, ?, ?, ?, ?)")
                    .params(Ids.next(), MailKind.CALLED_OFF.name(), session, person, StoredTime.of(clock.instant()))
                    .update();
        }
    }

    /** Those of the ids that are known, by id. */
    Map<Long, SessionCard> of(Collection<Long> ids) {
        Map<Long, SessionCard> known = new HashMap<>(cards.of(ids));
        var missing = ids.stream().filter(id -> !known.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            var leads = leads(missing);
            jdbc.sql("SELECT session_id, title, session_date, start_time, end_time, venue, online_link "
                            + "FROM deleted_draft WHERE session_id IN (:ids)")
                    .param("ids", missing)
                    .query((row, n) -> card(row, leads))
                    .list()
                    .forEach(card -> known.put(card.id(), card));
        }
        return known;
    }

    /** Whose calendars held it: they led it, as far as they heard. */
    private Map<Long, List<SessionLeads.Lead>> leads(Collection<Long> ids) {
        Map<Long, List<SessionLeads.Lead>> leads = new HashMap<>();
        jdbc.sql("SELECT c.session_id, p.id, p.first_name, p.last_name FROM calendar_entry c "
                        + "JOIN person p ON p.id = c.person_id WHERE c.session_id IN (:ids) "
                        + "ORDER BY p.last_name, p.first_name, p.id")
                .param("ids", ids)
                .query(row -> {
                    leads.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new SessionLeads.Lead(row.getLong(2), row.getString(3) + " " + row.getString(4)));
                });
        return leads;
    }

    private static SessionCard card(ResultSet row, Map<Long, List<SessionLeads.Lead>> leads) throws SQLException {
        long id = row.getLong(1);
        return new SessionCard(
                id,
                "", // its page is gone: what links to it leads to all sessions
                row.getString(2),
                "",
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalTime.class),
                row.getObject(5, LocalTime.class),
                row.getString(6),
                row.getString(7),
                SessionStatus.CANCELLED,
                0,
                null,
                null,
                "",
                leads.getOrDefault(id, List.of()));
    }

    /** Forgets those whose day is over, with what calendars knew of them. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void forget() {
        var today = LocalDate.now(clock);
        jdbc.sql("DELETE FROM calendar_entry WHERE session_id IN (SELECT session_id FROM deleted_draft "
                        + "WHERE session_date < ?)")
                .param(today)
                .update();
        jdbc.sql("DELETE FROM deleted_draft WHERE session_date < ?")
                .param(today)
                .update();
    }
}
