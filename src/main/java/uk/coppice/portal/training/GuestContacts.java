package uk.coppice.portal.training;

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
     * @param school the name of their school; empty when none is known
     */
    public record Contact(long id, String name, String email, String school) {}

    /** Those of the ids that are known, by id. */
    public Map<Long, Contact> of(Collection<Long> ids) {
        Map<Long, Contact> found = new HashMap<>();
        for (var some : Ids.slices(ids)) {
            jdbc.sql("SELECT g.id, g.name, g.email, COALESCE(s.name, '') FROM guest g "
                            + "LEFT JOIN school s ON s.id = g.school_id WHERE g.id IN (:ids)")
                    .param("ids", some)
                    .query((row, n) ->
                            new Contact(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                    .list()
                    .forEach(contact -> found.put(contact.id(), contact));
        }
        return found;
    }
}
