package uk.coppice.portal.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.ReadOnce;

/** The schools that the trust knows, its own and others. */
@Service
public class Schools {

    private record All() implements ReadOnce.Key<List<School>> {}

    private final JdbcClient jdbc;

    Schools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, by name. */
    @Transactional(readOnly = true)
    public List<School> all() {
        return ReadOnce.get(new All(), this::read);
    }

    /** All of them, by id. */
    @Transactional(readOnly = true)
    public Map<Long, School> byId() {
        return all().stream().collect(Collectors.toMap(School::id, Function.identity()));
    }

    private List<School> read() {
        return jdbc.sql("SELECT id, code, name, in_trust_from, in_trust_to FROM school ORDER BY name, id")
                .query((row, n) -> new School(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list();
    }
}
