package uk.coppice.portal.training.interest;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.platform.LikeText;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/**
 * Topics that staff ask for. Everybody sees how many want a topic; who they are is for the administrators who plan.
 */
@Service
public class TopicRequests {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DETAILS = 1000;
    private static final int LONGEST_ANSWER = 500;
    private static final int SHORTEST_TITLE = 3;

    /** Those in post: who left asks for nothing any more. */
    private static final String IN_POST = "EXISTS (SELECT 1 FROM post o WHERE o.person_id = i.person_id "
            + "AND o.start_date <= :today AND (o.end_date IS NULL OR o.end_date >= :today))";

    private static final String COLUMNS = """
            SELECT t.id, t.title, COALESCE(t.details, ''), t.asked_at, t.state,
                   (SELECT COUNT(*) FROM topic_interest i WHERE i.request_id = t.id AND %s),
                   (SELECT COUNT(*) FROM topic_interest i WHERE i.request_id = t.id AND i.person_id = :me),
                   t.asked_by, COALESCE(t.answer, ''), s.status, s.code, s.title, s.session_date,
                   (SELECT COUNT(*) FROM topic_interest i WHERE i.request_id = t.id)
            FROM topic_request t LEFT JOIN training_session s ON s.id = t.session_id
            """.formatted(IN_POST);

    private final JdbcClient jdbc;
    private final Installation installation;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    TopicRequests(JdbcClient jdbc, Installation installation, CurrentViewer currentViewer, Clock clock) {
        this.jdbc = jdbc;
        this.installation = installation;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** A page of topics in one state, the most wanted first; of ended ones the latest first. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<TopicRequest> list(TopicState state, String text, int offset, int limit) {
        return jdbc.sql(COLUMNS
                        + " WHERE t.state = :state AND LOWER(t.title) LIKE :text ESCAPE '!' ORDER BY "
                        + (state == TopicState.OPEN ? "6 DESC, t.asked_at, t.id" : "t.asked_at DESC, t.id DESC")
                        + " LIMIT :limit OFFSET :offset")
                .param("me", currentViewer.get().recordedBy())
                .param("today", LocalDate.now(clock))
                .param("state", state.name())
                .param("text", "%" + LikeText.of(text) + "%")
                .param("limit", limit)
                .param("offset", offset)
                .query(this::request)
                .list();
    }

    /** How many topics {@link #list} finds in all. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public int count(TopicState state, String text) {
        return jdbc.sql("SELECT COUNT(*) FROM topic_request t WHERE t.state = :state "
                        + "AND LOWER(t.title) LIKE :text ESCAPE '!'")
                .param("state", state.name())
                .param("text", "%" + LikeText.of(text) + "%")
                .query(Integer.class)
                .single();
    }

    /** One topic; empty when it is gone. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public Optional<TopicRequest> find(long id) {
        return jdbc.sql(COLUMNS + " WHERE t.id = :id")
                .param("me", currentViewer.get().recordedBy())
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .query(this::request)
                .optional();
    }

    /** Who of those in post wants a topic, by id, the first to ask first. */
    @RolesAllowed(Roles.TRAINING_ADMINISTRATOR)
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "who asked for a topic")
    public List<Long> people(long id) {
        return interested(id);
    }

    /**
     * Asks for a topic. One that is asked for already, in the same words, is joined instead.
     *
     * @param title 3 to 200 characters
     * @param details at most 1,000 characters; may be empty
     * @return its id
     * @throws Refusal when the title is missing or too long
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public long ask(String title, String details) {
        return ask(currentViewer.get().recordedBy(), title, details);
    }

    /**
     * Notes that somebody asked for a topic, or for one asked for already, elsewhere than in the portal.
     *
     * @return the topic
     * @throws Refusal when the title is missing or too long
     */
    @RolesAllowed(Roles.OPERATOR)
    @UnderLock
    public long note(long person, String title, String details) {
        return ask(person, title, details);
    }

    private long ask(long person, String title, String details) {
        String words = title.strip().replaceAll("\\s+", " ");
        if (words.length() < SHORTEST_TITLE || words.length() > LONGEST_TITLE) {
            throw new Refusal("Say the topic in a few words, at most " + LONGEST_TITLE + " characters.");
        }
        if (details.length() > LONGEST_DETAILS) {
            throw new Refusal("The details can have at most " + LONGEST_DETAILS + " characters.");
        }
        // Of two who ask for the same at the same moment the second joins the first.
        installation.hold();
        var known = jdbc.sql("SELECT MIN(id) FROM topic_request WHERE state = 'OPEN' AND LOWER(title) = :title")
                .param("title", words.toLowerCase(Locale.ROOT))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .filter(topic -> held(topic).filter(TopicState.OPEN::equals).isPresent());
        long id = known.orElseGet(Ids::next);
        if (known.isEmpty()) {
            jdbc.sql("INSERT INTO topic_request (id, title, details, asked_by, asked_at, state, version) "
                            + "VALUES (:id, :title, :details, :me, :now, 'OPEN', 0)")
                    .param("id", id)
                    .param("title", words)
                    .param("details", details.strip())
                    .param("me", person)
                    .param("now", now())
                    .update();
        }
        want(id, person);
        return id;
    }

    /**
     * Says that one wants a topic too. Saying it again changes nothing.
     *
     * @throws Refusal when nobody can join it any more
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void join(long id) {
        if (held(id).orElseThrow(TopicRequests::gone) == TopicState.CLOSED) {
            throw new Refusal("This topic is closed, so nobody can join it any more.");
        }
        want(id, currentViewer.get().recordedBy());
    }

    /** Takes one's interest back. */
    @RolesAllowed(Roles.STAFF)
    @Transactional
    public void leave(long id) {
        jdbc.sql("DELETE FROM topic_interest WHERE request_id = :id AND person_id = :me")
                .param("id", id)
                .param("me", currentViewer.get().recordedBy())
                .update();
    }

    /**
     * Removes a topic that one asked for, while nobody else wants it.
     *
     * @throws Refusal when somebody else wants it by now, or it was answered
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void withdraw(long id) {
        held(id);
        var request = find(id).orElseThrow(TopicRequests::gone);
        if (request.state() != TopicState.OPEN) {
            throw new Refusal("This topic has been answered by now, so it stays. You can take your own interest back.");
        }
        if (!request.mayWithdraw()) {
            throw new Refusal("Others want this topic too by now, so it stays. You can take your own interest back.");
        }
        leave(id);
        jdbc.sql("DELETE FROM topic_request WHERE id = ?").param(id).update();
    }

    /**
     * Closes a topic with an answer to those who asked.
     *
     * @throws Refusal when the answer is missing or too long
     */
    @RolesAllowed(Roles.TRAINING_ADMINISTRATOR)
    @Transactional
    @Audited(value = Act.CHANGED, what = "topic asked for")
    public void close(long id, String answer) {
        if (answer.isBlank() || answer.length() > LONGEST_ANSWER) {
            throw new Refusal("Say why, in at most " + LONGEST_ANSWER + " characters: those who asked will read it.");
        }
        change(id, TopicState.CLOSED, answer.strip(), null);
    }

    /** Opens a closed or planned topic again. */
    @RolesAllowed(Roles.TRAINING_ADMINISTRATOR)
    @Transactional
    @Audited(value = Act.CHANGED, what = "topic asked for")
    public void reopen(long id) {
        change(id, TopicState.OPEN, null, null);
    }

    /** Says which session comes of a topic: those who asked are told the moment it is published. */
    @RolesAllowed(Roles.TRAINING_ADMINISTRATOR)
    @Transactional
    @Audited(value = Act.CHANGED, what = "topic asked for", object = "@sessionLabels.of(#sessionId)")
    public void plan(long id, long sessionId) {
        change(id, TopicState.PLANNED, null, sessionId);
    }

    List<Long> interested(long id) {
        return jdbc.sql("SELECT i.person_id FROM topic_interest i WHERE i.request_id = :id AND " + IN_POST
                        + " ORDER BY i.since, i.id")
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .list();
    }

    private void change(long id, TopicState state, @Nullable String answer, @Nullable Long session) {
        int rows = jdbc.sql("UPDATE topic_request SET state = :state, answer = :answer, session_id = :session, "
                        + "told_at = NULL, version = version + 1 WHERE id = :id")
                .param("state", state.name())
                .param("answer", answer)
                .param("session", session)
                .param("id", id)
                .update();
        if (rows == 0) {
            throw gone();
        }
    }

    private void want(long id, long me) {
        int already = jdbc.sql("SELECT COUNT(*) FROM topic_interest WHERE request_id = :id AND person_id = :me")
                .param("id", id)
                .param("me", me)
                .query(Integer.class)
                .single();
        if (already == 0) {
            jdbc.sql("INSERT INTO topic_interest (id, request_id, person_id, since) VALUES (?, ?, ?, ?)")
                    .params(Ids.next(), id, me, now())
                    .update();
        }
    }

    /** The state of a topic, held until the transaction ends: who joins and who takes it back see each other. */
    private Optional<TopicState> held(long id) {
        return jdbc.sql("SELECT state FROM topic_request WHERE id = ? FOR UPDATE")
                .param(id)
                .query(String.class)
                .optional()
                .map(TopicState::valueOf);
    }

    private static Refusal gone() {
        return new Refusal("This topic is gone: whoever asked for it took it back.");
    }

    private LocalDateTime now() {
        return StoredTime.of(clock.instant());
    }

    private TopicRequest request(ResultSet row, int n) throws SQLException {
        var state = TopicState.valueOf(row.getString(5));
        int interested = row.getInt(6);
        boolean mine = row.getInt(7) > 0;
        boolean alone = row.getInt(14) == (mine ? 1 : 0);
        String status = row.getString(10);
        boolean published = status != null && !status.equals("DRAFT") && !status.equals("CANCELLED");
        return new TopicRequest(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                StoredTime.moment(row.getObject(4, LocalDateTime.class)),
                state,
                interested,
                mine,
                state == TopicState.OPEN && currentViewer.get().is(row.getLong(8)) && alone,
                row.getString(9),
                published
                        ? Optional.of(new TopicRequest.Planned(
                                row.getString(11), row.getString(12), row.getObject(13, LocalDate.class)))
                        : Optional.empty(),
                state == TopicState.OPEN && "CANCELLED".equals(status),
                state == TopicState.PLANNED && !published);
    }
}
