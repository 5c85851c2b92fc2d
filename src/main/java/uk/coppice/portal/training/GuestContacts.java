package uk.coppice.portal.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;

/** How guests are reached. */
@Component
public class GuestContacts {

    private final JdbcClient jdbc;

    GuestContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A guest.
     *
     * @param school the name of their school, as the portal knows it or as they wrote it; empty when none is known
     */
    public record Contact(long id, String name, String email, String school) {}

    /**
     * Those of the ids that are known, by id.
     *
     * @param day whose school is theirs: the one before a later move
     */
    public Map<Long, Contact> of(Collection<Long> ids, LocalDate day) {
        Map<Long, Contact> found = new HashMap<>();
        for (var some : Ids.slices(ids)) {
            jdbc.sql("""
                            SELECT g.id, g.name, g.email,
                                   COALESCE(s.name, CASE WHEN m.id IS NULL THEN g.school_name ELSE m.school_name END, '')
                            FROM guest g
                            LEFT JOIN guest_move m ON m.guest_id = g.id AND m.from_date =
                                 (SELECT MAX(x.from_date) FROM guest_move x
                                  WHERE x.guest_id = g.id AND x.from_date <= :day)
                            LEFT JOIN school s ON s.id = CASE WHEN m.id IS NULL THEN g.school_id ELSE m.school_id END
                            WHERE g.id IN (:ids)
                            """)
                    .param("day", day)
                    .param("ids", some)
                    .query((row, n) ->
                            new Contact(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                    .list()
                    .forEach(contact -> found.put(contact.id(), contact));
        }
        return found;
    }
}
