package uk.coppice.portal.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;

/** How staff are reached: names and work addresses, for what writes to them. Never shown to other people. */
@Component
public class WorkEmails {

    private final JdbcClient jdbc;

    WorkEmails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A member of staff.
     *
     * @param email the work address; null when none is known
     */
    public record Contact(
            long id,
            String firstName,
            String lastName,
            @Nullable String email) {

        public String name() {
            return firstName + " " + lastName;
        }
    }

    /** Those of the ids that are known, by id. */
    public Map<Long, Contact> of(Collection<Long> ids) {
        Map<Long, Contact> found = new HashMap<>();
        for (var some : Ids.slices(ids)) {
            jdbc.sql("SELECT id, first_name, last_name, work_email FROM person WHERE id IN (:ids)")
                    .param("ids", some)
                    .query((row, n) ->
                            new Contact(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                    .list()
                    .forEach(contact -> found.put(contact.id(), contact));
        }
        return found;
    }
}
