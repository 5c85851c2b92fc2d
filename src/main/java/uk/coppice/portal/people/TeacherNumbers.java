package uk.coppice.portal.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;

/** Teacher reference numbers, for what goes to an appropriate body. */
@Component
public class TeacherNumbers {

    private final JdbcClient jdbc;

    TeacherNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers of those of the people who have one: seven digits. */
    @Transactional(readOnly = true)
    public Map<Long, String> of(Collection<Long> people) {
        Map<Long, String> numbers = new HashMap<>();
        for (var some : Ids.slices(people)) {
            jdbc.sql("SELECT id, trn FROM person WHERE id IN (:people) AND trn IS NOT NULL")
                    .param("people", some)
                    .query(row -> {
                        numbers.put(row.getLong(1), row.getString(2));
                    });
        }
        return numbers;
    }
}
