package uk.coppice.portal.training.interest;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.training.DraftBroughtBack;
import uk.coppice.portal.training.DraftDeleted;
import uk.coppice.portal.training.SessionChanged;

/** Sees to it that those who asked for a topic are told of its session once, the moment it is published. */
@Component
class TopicTeller {

    private final TopicRequests requests;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TopicTeller(TopicRequests requests, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private record Untold(long id, String title) {}

    @EventListener
    void tell(SessionChanged changed) {
        if (changed.what().contains(SessionChanged.What.CALLED_OFF)) {
            move(changed.sessionId(), TopicState.PLANNED, TopicState.OPEN);
        }
        if (changed.what().contains(SessionChanged.What.REINSTATED)) {
            move(changed.sessionId(), TopicState.OPEN, TopicState.PLANNED);
        }
        if (!changed.what().contains(SessionChanged.What.PUBLISHED)) {
            return;
        }
        for (var topic : untold(changed.sessionId())) {
            jdbc.sql("UPDATE topic_request SET told_at = ? WHERE id = ?")
                    .params(StoredTime.of(clock.instant()), topic.id())
                    .update();
            var people = requests.interested(topic.id());
            if (!people.isEmpty()) {
                events.publishEvent(new TopicPlanned(changed.sessionId(), topic.title(), people));
            }
        }
    }

    /** Without its session a topic waits for an answer again. */
    @EventListener
    void open(DraftDeleted draft) {
        jdbc.sql("UPDATE topic_request SET state = 'OPEN', session_id = NULL, told_at = NULL, version = version + 1 "
                        + "WHERE session_id = ?")
                .param(draft.sessionId())
                .update();
    }

    /** Unless it was answered otherwise meanwhile, or taken back. */
    @EventListener
    void planAgain(DraftBroughtBack draft) {
        jdbc.sql("UPDATE topic_request SET state = 'PLANNED', session_id = :session, version = version + 1 "
                        + "WHERE id IN (:topics) AND state = 'OPEN' AND session_id IS NULL")
                .param("session", draft.sessionId())
                .param("topics", draft.topics())
                .update();
    }

    /** A topic keeps its session when that is called off, until another is planned for it or it is answered. */
    private void move(long session, TopicState from, TopicState to) {
        jdbc.sql("UPDATE topic_request SET state = ?, version = version + 1 WHERE session_id = ? AND state = ?")
                .params(to.name(), session, from.name())
                .update();
    }

    private List<Untold> untold(long session) {
        return jdbc.sql("SELECT id, title FROM topic_request "
                        + "WHERE session_id = ? AND state = 'PLANNED' AND told_at IS NULL ORDER BY id")
                .param(session)
                .query((row, n) -> new Untold(row.getLong(1), row.getString(2)))
                .list();
    }
}
