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
import uk.coppice.portal.platform.security.NameScope;

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

    /** Those of the trust on a day, by name. */
    @Transactional(readOnly = true)
    public List<School> inTrust(LocalDate day) {
        return all().stream().filter(school -> school.inTrust(day)).toList();
    }

    /**
     * Those that somebody may choose between, by name: who may name everyone, those of the trust on a day; who leads
     * schools, these, even after they left the trust.
     */
    @Transactional(readOnly = true)
    public List<School> within(NameScope scope, LocalDate day) {
        return scope.everyone()
                ? inTrust(day)
                : all().stream()
                        .filter(school -> scope.schools().contains(school.id()))
                        .toList();
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
