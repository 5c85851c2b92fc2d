package uk.coppice.portal.notification.queue;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.LikeText;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;

/** What an administrator sees of the mail, and may do with it. */
@Service
public class MailDesk {

    private final JdbcClient jdbc;
    private final Smtp smtp;
    private final MailServer server;
    private final Recipients recipients;
    private final Clock clock;

    MailDesk(JdbcClient jdbc, Smtp smtp, MailServer server, Recipients recipients, Clock clock) {
        this.jdbc = jdbc;
        this.smtp = smtp;
        this.server = server;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * A mail in a list. Times are moments.
     *
     * @param due when it may go out
     * @param done when it left the queue; null: it waits
     * @param problem what went wrong, or why it was not needed; empty: nothing
     * @param repeatable whether it can be sent again: not what carried a secret of its own, which is not kept
     */
    public record Line(
            long id,
            String subject,
            String name,
            String address,
            MailState state,
            Instant due,
            @Nullable Instant done,
            int tries,
            String problem,
            boolean repeatable) {}

    /**
     * How it goes with the mail server.
     *
     * @param where its name and port; empty: none is set
     * @param failingSince since when it takes no mail; empty: all is well
     * @param retryAt when it is tried again
     * @param problem what is wrong, in words; empty: nothing
     */
    public record Health(
            Optional<String> where, Optional<Instant> failingSince, Optional<Instant> retryAt, String problem) {}

    @RolesAllowed(Roles.TRAINING_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Health health() {
        var trouble = server.trouble();
        return new Health(
                smtp.where(),
                trouble.map(MailServer.Trouble::since),
                trouble.map(MailServer.Trouble::retryAt),
                trouble.map(MailServer.Trouble::problem).orElse(""));
    }

    /** How many mails there are in each state. */
    @RolesAllowed(Roles.TRAINING_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Map<MailState, Integer> counts() {
        Map<MailState, Integer> counts = new EnumMap<>(MailState.class);
        for (var state : MailState.values()) {
            counts.put(state, 0);
        }
        jdbc.sql("SELECT state, COUNT(*) FROM mail GROUP BY state").query(row -> {
            counts.put(MailState.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    /**
     * A page of mails, the latest first.
     *
     * @param state only these; null: all
     * @param text a part of the recipient's name or address or of the subject; empty: all
     */
    @RolesAllowed(Roles.TRAINING_ADMINISTRATOR)
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "list of mails")
    public List<Line> page(@Nullable MailState state, String text, int offset, int limit) {
        return bind(
                        jdbc.sql("SELECT id, subject, to_name, to_address, state, due_at, done_at, tries, problem, "
                                + "expires_at IS NULL FROM mail " + where(state, text)
                                + " ORDER BY id DESC LIMIT :limit OFFSET :offset"),
                        state,
                        text)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Line(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        orEmpty(row.getString(4)),
                        MailState.valueOf(row.getString(5)),
                        StoredTime.moment(row.getObject(6, LocalDateTime.class)),
                        StoredTime.moment(row, 7),
                        row.getInt(8),
                        orEmpty(row.getString(9)),
                        row.getBoolean(10)))
                .list();
    }

    /** How many mails {@link #page} has in all. */
    @RolesAllowed(Roles.TRAINING_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public int count(@Nullable MailState state, String text) {
        return bind(jdbc.sql("SELECT COUNT(*) FROM mail " + where(state, text)), state, text)
                .query(Integer.class)
                .single();
    }

    /** The plain words of a mail as they went out; empty before. */
    @RolesAllowed(Roles.TRAINING_ADMINISTRATOR)
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "mail")
    public Optional<String> words(long id) {
        return jdbc.sql("SELECT COALESCE(body, '') FROM mail WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .filter(body -> !body.isEmpty());
    }

    /**
     * Sends a mail again, as things stand now. One that failed goes back into the queue; of one that was sent a new mail
     * is made, since mail servers drop what they have seen before. The address is looked up anew.
     *
     * @throws Refusal when it waits anyway, is gone, or nobody knows where to send it
     */
    @RolesAllowed(Roles.TRAINING_ADMINISTRATOR)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Audited(value = Act.CHANGED, what = "mail that failed")
    public void again(long id) {
        var state = jdbc.sql("SELECT state FROM mail WHERE id = ? FOR UPDATE")
                .param(id)
                .query(String.class)
                .optional()
                .map(MailState::valueOf)
                .orElseThrow(() -> new Refusal("This mail has been removed meanwhile."));
        if (state == MailState.WAITING) {
            throw new Refusal("This mail is waiting to be sent already.");
        }
        var to = jdbc.sql("SELECT person_id, guest_id FROM mail WHERE id = ?")
                .param(id)
                .query((row, n) -> Optional.ofNullable(MailRows.delegate(row)))
                .single()
                .orElseThrow(
                        () -> new Refusal("This mail carried a link of its own, which is not kept. Whoever asked for "
                                + "it can ask for a new one on the session’s page."));
        var recipient = recipients.of(List.of(to)).get(to);
        String address = recipient == null ? "" : orEmpty(recipient.address());
        if (address.isBlank()) {
            throw new Refusal("Nobody knows this person’s email address. Import it with the staff file, "
                    + "then send the mail again.");
        }
        long again = id;
        if (state == MailState.SENT) {
            again = Ids.next();
            jdbc.sql("INSERT INTO mail (id, " + MailRows.NEWS
                            + ", person_id, guest_id, state, cannot_wait, first_due_at, "
                            + "due_at, tries, to_name, to_address, subject) SELECT :again, " + MailRows.NEWS
                            + ", person_id, guest_id, 'WAITING', cannot_wait, due_at, due_at, 0, to_name, to_address, "
                            + "subject FROM mail WHERE id = :id")
                    .param("again", again)
                    .param("id", id)
                    .update();
        }
        jdbc.sql("UPDATE mail SET state = 'WAITING', due_at = :now, first_due_at = :now, tries = 0, done_at = NULL, "
                        + "problem = NULL, claim = NULL, claim_until = NULL, to_address = :address WHERE id = :id")
                .param("now", StoredTime.of(clock.instant()))
                .param("address", address)
                .param("id", again)
                .update();
    }

    private static String where(@Nullable MailState state, String text) {
        return "WHERE 1 = 1" + (state == null ? "" : " AND state = :state")
                + (text.isBlank()
                        ? ""
                        : " AND (LOWER(to_name) LIKE :text ESCAPE '!' OR LOWER(to_address) LIKE :text ESCAPE '!' "
                                + "OR LOWER(subject) LIKE :text ESCAPE '!')");
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec query, @Nullable MailState state, String text) {
        var bound = state == null ? query : query.param("state", state.name());
        return text.isBlank() ? bound : bound.param("text", "%" + LikeText.of(text) + "%");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
