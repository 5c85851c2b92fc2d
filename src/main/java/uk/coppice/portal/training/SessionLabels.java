package uk.coppice.portal.training;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the audit trail knows a session by. */
@Component
public class SessionLabels {

    private final JdbcClient jdbc;

    SessionLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The code of a session; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<String> of(long id) {
        return jdbc.sql("SELECT code FROM training_session WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }
}
