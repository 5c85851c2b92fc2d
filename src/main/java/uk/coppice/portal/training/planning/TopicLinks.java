package uk.coppice.portal.training.planning;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of which topics a draft came, for whoever brings it back. The topics themselves are kept where staff ask for them. */
@Component
class TopicLinks {

    private final JdbcClient jdbc;

    TopicLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The topics that wait for a session, by id. */
    List<Long> of(long session) {
        return jdbc.sql("SELECT id FROM topic_request WHERE session_id = ? AND state = 'PLANNED' ORDER BY id")
                .param(session)
                .query(Long.class)
                .list();
    }
}
