package uk.coppice.portal.induction;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom the audit trail says an induction is about. */
@Component
public class InductionPeople {

    private final JdbcClient jdbc;

    InductionPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose an induction is; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Long> of(long id) {
        return jdbc.sql("SELECT person_id FROM induction WHERE id = ?")
                .param(id)
                .query(Long.class)
                .optional();
    }
}
