package uk.coppice.portal.notification.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.training.Delegate;

/**
 * The only writer of mails. A sender claims mails for a while, sends them, and writes down at once what became of each.
 * A claim that nobody honours, because its server died, runs out; then the mail is tried again under the same
 * Message-ID. Only between the mail server's yes and the writing down can a crash make a mail go out twice.
 */
@Component
class MailBook {

    private static final int LONGEST_PROBLEM = 500;
    private static final int LONGEST_SUBJECT = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Claims claims;

    MailBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.claims = new Claims(jdbc, clock, "mail");
    }

    /**
     * A mail to be.
     *
     * @param to null for somebody whom the portal does not know yet
     * @param address null: the mail is kept, marked as having no address
     * @param due when it may first go out
     * @param onceKey written at most once under this key; null: no matter
     * @param link for somebody whom the portal does not know yet; null for all others
     */
    record Draft(
            Mail.News news,
            @Nullable Delegate to,
            String toName,
            @Nullable String address,
            String subject,
            boolean cannotWait,
            Instant due,
            @Nullable String onceKey,
            Mail.@Nullable Link link) {

        /** The same, written at most once under a key. */
        Draft once(String key) {
            return new Draft(news, to, toName, address, subject, cannotWait, due, key, link);
        }
    }

    /** Puts mails into the queue, in the caller's transaction or one of their own. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void add(Collection<Draft> drafts) {
        for (var draft : drafts) {
            add(draft);
        }
    }

    private void add(Draft draft) {
        var news = draft.news();
        var to = draft.to();
        var link = draft.link();
        boolean known = draft.address() != null && !draft.address().isBlank();
        jdbc.sql(
                        "INSERT INTO mail (id, " + MailRows.NEWS
                                + ", person_id, guest_id, state, cannot_wait, first_due_at, "
                                + "due_at, tries, done_at, to_name, to_address, subject, once_key, secret, "
                                + "expires_at) "
                                + "VALUES (:id, :kind, :session, :about, :before, :cause, :by, :what, :topic, :made, :person, :guest, "
                                + ":state, :cannotWait, :due, :due, 0, :done, :name, :address, :subject, :once, :secret, :expires)")
                .param("id", Ids.next())
                .param("kind", news.kind().name())
                .param("session", news.session())
                .param("about", news.aboutPerson())
                .param("before", MailRows.name(news.before()))
                .param("cause", MailRows.name(news.cause()))
                .param("by", news.by())
                .param("what", MailRows.written(news.what()))
                .param("topic", news.topic())
                .param("made", news.madeAt())
                .param("person", to == null || to.guest() ? null : to.id())
                .param("guest", to != null && to.guest() ? to.id() : null)
                .param("state", (known ? MailState.WAITING : MailState.NO_ADDRESS).name())
                .param("cannotWait", draft.cannotWait())
                .param("due", StoredTime.of(draft.due()))
                .param("done", known ? null : StoredTime.of(clock.instant()))
                .param("name", cut(draft.toName(), 200))
                .param("address", draft.address())
                .param("subject", cut(draft.subject(), LONGEST_SUBJECT))
                .param("once", draft.onceKey())
                .param("secret", link == null ? null : link.secret())
                .param("expires", link == null ? null : link.until())
                .update();
    }

    /** Those of the keys under which a mail was written already. */
    @Transactional(readOnly = true)
    public List<String> written(Collection<String> onceKeys) {
        return onceKeys.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT once_key FROM mail WHERE once_key IN (:keys)")
                        .param("keys", onceKeys)
                        .query(String.class)
                        .list();
    }

    /** Whether a mail of a kind has gone to somebody about a session, or is on its way. */
    boolean has(MailKind kind, long session, Delegate to) {
        return jdbc.sql("SELECT COUNT(*) FROM mail WHERE session_id = :session AND kind = :kind "
                                + "AND state IN ('WAITING', 'SENT') AND " + column(to) + " = :to")
                        .param("session", session)
                        .param("kind", kind.name())
                        .param("to", to.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Mails about the same as one of a kind, to somebody about a session, that nobody is sending. */
    List<Collapse.Waiting> waiting(long session, Delegate to, MailKind same) {
        return jdbc
                .sql("SELECT id, " + MailRows.NEWS + " FROM mail WHERE session_id = :session AND state = 'WAITING' AND "
                        + column(to) + " = :to AND (claim_until IS NULL OR claim_until < :now) ORDER BY id")
                .param("session", session)
                .param("to", to.id())
                .param("now", StoredTime.of(clock.instant()))
                .query((row, n) -> {
                    var news = MailRows.news(row);
                    return new Collapse.Waiting(row.getLong("id"), news.kind(), news.cause(), news.what());
                })
                .list()
                .stream()
                .filter(mail -> mail.kind().aboutOwnPlace() && mail.kind().sameMatter(same))
                .toList();
    }

    /** A mail that nobody is sending, to somebody who decides: about whose place, or about all that moved. */
    record Asking(long id, MailKind kind, @Nullable Long about) {}

    /** Mails to somebody who decides on requests for a session that nobody is sending. */
    List<Asking> asking(long session, Delegate to) {
        return jdbc.sql("SELECT id, kind, about_person_id FROM mail WHERE session_id = :session AND state = 'WAITING' "
                        + "AND kind IN ('APPROVAL_ASKED', 'APPROVAL_REMINDED', 'APPROVAL_MOVED') AND "
                        + column(to) + " = :to AND (claim_until IS NULL OR claim_until < :now) ORDER BY id")
                .param("session", session)
                .param("to", to.id())
                .param("now", StoredTime.of(clock.instant()))
                .query((row, n) ->
                        new Asking(row.getLong(1), MailKind.valueOf(row.getString(2)), row.getObject(3, Long.class)))
                .list();
    }

    /** Whether the last mail about the same as one of a kind that went out left its reader with a place, or leading. */
    boolean told(long session, Delegate to, MailKind same) {
        return jdbc
                .sql("SELECT kind FROM mail WHERE session_id = :session AND state = 'SENT' AND " + column(to)
                        + " = :to ORDER BY id DESC")
                .param("session", session)
                .param("to", to.id())
                .query(String.class)
                .list()
                .stream()
                .map(MailKind::valueOf)
                .filter(kind -> kind.aboutOwnPlace() && kind.sameMatter(same))
                .findFirst()
                .filter(MailKind::tellsOfPlace)
                .isPresent();
    }

    /** Marks mails as not needed, unless they have gone out meanwhile. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void drop(Collection<Long> ids, String why) {
        if (!ids.isEmpty()) {
            jdbc.sql(
                            "UPDATE mail SET state = 'NOT_NEEDED', problem = :why, done_at = :now, secret = NULL, claim = NULL, "
                                    + "claim_until = NULL WHERE id IN (:ids) AND state = 'WAITING'")
                    .param("why", cut(why, LONGEST_PROBLEM))
                    .param("now", StoredTime.of(clock.instant()))
                    .param("ids", ids)
                    .update();
        }
    }

    /** Lets mails that wait for their hour go out now. */
    void hurry(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("UPDATE mail SET cannot_wait = TRUE, due_at = :now, first_due_at = :now "
                            + "WHERE id IN (:ids) AND state = 'WAITING' AND cannot_wait = FALSE")
                    .param("now", StoredTime.of(clock.instant()))
                    .param("ids", ids)
                    .update();
        }
    }

    /** Claims some mails that are due, the longest due first; two that claim at once get different ones. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<Mail> claim(String claim, Instant until, int most) {
        var now = StoredTime.of(clock.instant());
        var ids = jdbc.sql("SELECT id FROM mail WHERE state = 'WAITING' AND due_at <= :now "
                        + "AND (claim_until IS NULL OR claim_until < :now) ORDER BY due_at, id LIMIT :most")
                .param("now", now)
                .param("most", most)
                .query(Long.class)
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        claims.take(ids, claim, until);
        return jdbc.sql("SELECT id, " + MailRows.NEWS
                        + ", person_id, guest_id, to_name, to_address, cannot_wait, tries, secret, expires_at "
                        + "FROM mail WHERE id IN (:ids) AND claim = :claim ORDER BY due_at, id")
                .param("ids", ids)
                .param("claim", claim)
                .query((row, n) -> new Mail(
                        row.getLong("id"),
                        MailRows.news(row),
                        MailRows.delegate(row),
                        row.getString("to_name"),
                        row.getString("to_address"),
                        row.getBoolean("cannot_wait"),
                        row.getInt("tries"),
                        MailRows.link(row)))
                .list();
    }

    /** Writes down that the mail server has taken a mail. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void sent(Mail mail, String subject, String body) {
        jdbc.sql("UPDATE mail SET state = 'SENT', done_at = :now, tries = tries + 1, problem = NULL, secret = NULL, "
                        + "claim = NULL, claim_until = NULL, subject = :subject, body = :body WHERE id = :id")
                .param("now", StoredTime.of(clock.instant()))
                .param("subject", cut(subject, LONGEST_SUBJECT))
                .param("body", body)
                .param("id", mail.id())
                .update();
    }

    /** Writes down that a mail could not be sent, and lets it be tried again. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void again(Mail mail, Instant due, String problem) {
        jdbc.sql("UPDATE mail SET due_at = :due, tries = tries + 1, problem = :problem, claim = NULL, "
                        + "claim_until = NULL WHERE id = :id AND state = 'WAITING'")
                .param("due", StoredTime.of(due))
                .param("problem", cut(problem, LONGEST_PROBLEM))
                .param("id", mail.id())
                .update();
    }

    /** Writes down that a mail will never be taken. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void failed(Mail mail, String problem) {
        jdbc.sql("UPDATE mail SET state = 'FAILED', done_at = :now, tries = tries + 1, problem = :problem, "
                        + "secret = NULL, claim = NULL, claim_until = NULL WHERE id = :id AND state = 'WAITING'")
                .param("now", StoredTime.of(clock.instant()))
                .param("problem", cut(problem, LONGEST_PROBLEM))
                .param("id", mail.id())
                .update();
    }

    /** Lets a mail wait until a later hour. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void postpone(Mail mail, Instant due) {
        jdbc.sql("UPDATE mail SET due_at = :due, first_due_at = CASE WHEN tries = 0 THEN :due ELSE first_due_at END, "
                        + "claim = NULL, claim_until = NULL WHERE id = :id AND state = 'WAITING'")
                .param("due", StoredTime.of(due))
                .param("id", mail.id())
                .update();
    }

    /** Gives back what was claimed and not sent. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void release(String claim, Collection<Mail> mails) {
        claims.release(claim, mails.stream().map(Mail::id).toList());
    }

    /** Gives up what could have gone out before a moment and did not. How many. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int giveUp(Instant before, String problem) {
        return jdbc.sql("UPDATE mail SET state = 'FAILED', done_at = :now, secret = NULL, "
                        + "problem = COALESCE(problem, :problem) "
                        + "WHERE state = 'WAITING' AND due_at <= :now AND first_due_at < :before "
                        + "AND (claim_until IS NULL OR claim_until < :now)")
                .param("now", StoredTime.of(clock.instant()))
                .param("before", StoredTime.of(before))
                .param("problem", problem)
                .update();
    }

    /**
     * Removes mails to people whom the portal did not come to know, once their links work no more: who never confirmed
     * is not kept. How many.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int forgetAskers() {
        return jdbc.sql("DELETE FROM mail WHERE expires_at < :now AND (claim_until IS NULL OR claim_until < :now)")
                .param("now", StoredTime.of(clock.instant()))
                .update();
    }

    private static String column(Delegate to) {
        return to.guest() ? "guest_id" : "person_id";
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
