package uk.coppice.portal.training.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who manages whom at a school. */
@Component
public class LineManagers {

    private final JdbcClient jdbc;

    LineManagers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's line manager at a school. */
    public Optional<Long> of(long school, long person) {
        return jdbc.sql("SELECT manager_id FROM line_manager WHERE school_id = ? AND person_id = ?")
                .params(school, person)
                .query(Long.class)
                .optional();
    }

    /** Every line manager of a school, by the person managed. */
    public Map<Long, Long> at(long school) {
        Map<Long, Long> managers = new HashMap<>();
        jdbc.sql("SELECT person_id, manager_id FROM line_manager WHERE school_id = ?")
                .param(school)
                .query(row -> {
                    managers.put(row.getLong(1), row.getLong(2));
                });
        return managers;
    }

    /** Whether anybody has this line manager. */
    public boolean manages(long manager) {
        return jdbc.sql("SELECT COUNT(*) FROM line_manager WHERE manager_id = ?")
                        .param(manager)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void set(long school, long person, long manager) {
        remove(school, person);
        jdbc.sql("INSERT INTO line_manager (school_id, person_id, manager_id) VALUES (?, ?, ?)")
                .params(school, person, manager)
                .update();
    }

    void remove(long school, long person) {
        jdbc.sql("DELETE FROM line_manager WHERE school_id = ? AND person_id = ?")
                .params(school, person)
                .update();
    }
}
