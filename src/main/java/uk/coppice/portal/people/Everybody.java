package uk.coppice.portal.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds people who work here, those who did, and others with a record: for the few who look after more than staff of today. */
@Component
public class Everybody {

    private final JdbcClient jdbc;
    private final StaffDirectory directory;

    Everybody(JdbcClient jdbc, StaffDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /**
     * People whose first, last or whole name or staff number starts with the text, in post or not, by name. Nobody who was
     * erased.
     *
     * @param on the day whose post is told
     * @param limit at most so many
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Person> search(String text, LocalDate on, int limit) {
        var wanted = new NameSearch(text);
        if (wanted.blank()) {
            return List.of();
        }
        var ids = jdbc.sql("SELECT p.id FROM person p WHERE p.erased_at IS NULL AND " + wanted.condition()
                        + " ORDER BY p.last_name, p.first_name, p.id LIMIT :limit")
                .param("typed", wanted.pattern())
                .param("limit", limit)
                .query(Long.class)
                .list();
        var people = directory.find(ids, on);
        return ids.stream().map(people::get).filter(Objects::nonNull).toList();
    }
}
