package uk.coppice.portal.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;

/** Reads sessions for mail and calendars, without regard to who asks: what is read goes to those who have a place. */
@Component
public class SessionCards {

    private static final String CARD =
            "SELECT s.id, s.code, s.title, s.summary, s.session_date, s.start_time, s.end_time, s.venue, s.online_link, "
                    + "s.status, s.capacity, s.minimum, s.minimum_by, s.called_off_why FROM training_session s ";

    private final JdbcClient jdbc;
    private final SessionLeads leads;

    SessionCards(JdbcClient jdbc, SessionLeads leads) {
        this.jdbc = jdbc;
        this.leads = leads;
    }

    /** Those of the ids that are known, by id. */
    public Map<Long, SessionCard> of(Collection<Long> ids) {
        Map<Long, SessionCard> cards = new HashMap<>();
        for (var some : Ids.slices(ids)) {
            read(jdbc.sql(CARD + "WHERE s.id IN (:ids)").param("ids", some))
                    .forEach(card -> cards.put(card.id(), card));
        }
        return cards;
    }

    /** Planned sessions of some days, both inclusive. */
    public List<SessionCard> planned(LocalDate from, LocalDate to) {
        return read(jdbc.sql(CARD + "WHERE s.status = 'PLANNED' AND s.session_date BETWEEN :from AND :to "
                        + "ORDER BY s.session_date, s.start_time, s.id")
                .param("from", from)
                .param("to", to));
    }

    /** Planned sessions from a day on whose minimum is to be decided on that day or before. */
    public List<SessionCard> withMinimumBy(LocalDate day) {
        return read(jdbc.sql(CARD + "WHERE s.status = 'PLANNED' AND s.session_date >= :day AND s.minimum IS NOT NULL "
                        + "AND s.minimum_by <= :day ORDER BY s.id")
                .param("day", day));
    }

    /** Sessions that a person leads or co-leads, from a day on. */
    public List<SessionCard> ledBy(long person, LocalDate from) {
        return read(jdbc.sql(CARD + "JOIN session_lead l ON l.session_id = s.id "
                        + "WHERE l.person_id = :person AND s.session_date >= :from ORDER BY s.session_date, s.id")
                .param("person", person)
                .param("from", from));
    }

    private List<SessionCard> read(JdbcClient.StatementSpec query) {
        var bare = query.query(SessionCards::card).list();
        var led = leads.of(bare.stream().map(SessionCard::id).toList());
        List<SessionCard> cards = new ArrayList<>(bare.size());
        for (var card : bare) {
            cards.add(new SessionCard(
                    card.id(),
                    card.code(),
                    card.title(),
                    card.summary(),
                    card.date(),
                    card.start(),
                    card.end(),
                    card.venue(),
                    card.onlineLink(),
                    card.status(),
                    card.capacity(),
                    card.minimum(),
                    card.minimumBy(),
                    card.calledOffWhy(),
                    led.getOrDefault(card.id(), List.of())));
        }
        return cards;
    }

    private static SessionCard card(ResultSet row, int n) throws SQLException {
        return new SessionCard(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                orEmpty(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalTime.class),
                row.getObject(7, LocalTime.class),
                row.getString(8),
                row.getString(9),
                SessionStatus.valueOf(row.getString(10)),
                row.getInt(11),
                row.getObject(12, Integer.class),
                row.getObject(13, LocalDate.class),
                orEmpty(row.getString(14)),
                List.of());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
