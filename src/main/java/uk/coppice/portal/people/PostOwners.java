package uk.coppice.portal.people;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom the audit trail says a post is about. */
@Component
public class PostOwners {

    private final JdbcClient jdbc;

    PostOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who holds or held a post; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Long> of(long id) {
        return jdbc.sql("SELECT person_id FROM post WHERE id = ?")
                .param(id)
                .query(Long.class)
                .optional();
    }
}
