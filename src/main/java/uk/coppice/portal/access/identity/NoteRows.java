package uk.coppice.portal.access.identity;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.coppice.portal.access.provider.Account;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;

/** The table of notes for administrators. */
@Repository
class NoteRows {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    NoteRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes something of an account; the same again opens the note that is there. */
    void note(SignInNote.Kind kind, Account account, @Nullable Long person, @Nullable String former) {
        int known = jdbc.sql("UPDATE sign_in_note SET last_at = :now, times = times + 1, account = :account, "
                        + "former = :former, person_id = :person, provider = :provider, settled_at = NULL, "
                        + "settled_by = NULL WHERE kind = :kind AND account_key = :key")
                .param("now", now())
                .param("account", words(account))
                .param("former", former)
                .param("person", person)
                .param("provider", account.provider())
                .param("kind", kind.name())
                .param("key", account.key())
                .update();
        if (known == 0) {
            jdbc.sql(
                            "INSERT INTO sign_in_note (id, kind, account_key, provider, person_id, account, former, first_at, "
                                    + "last_at, times) VALUES (:id, :kind, :key, :provider, :person, :account, :former, :now, :now, 1)")
                    .param("id", Ids.next())
                    .param("kind", kind.name())
                    .param("key", account.key())
                    .param("provider", account.provider())
                    .param("person", person)
                    .param("account", words(account))
                    .param("former", former)
                    .param("now", now())
                    .update();
        }
    }

    /** Open notes, the newest first, at most 200. */
    List<SignInNote> open() {
        return jdbc.sql("SELECT n.id, n.kind, n.provider, p.first_name, p.last_name, n.account, n.former, n.last_at, "
                        + "n.times FROM sign_in_note n LEFT JOIN person p ON p.id = n.person_id "
                        + "WHERE n.settled_at IS NULL ORDER BY n.last_at DESC, n.id DESC LIMIT :most")
                .param("most", MOST)
                .query((row, n) -> new SignInNote(
                        row.getLong(1),
                        SignInNote.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4) == null ? "" : row.getString(4) + " " + row.getString(5),
                        row.getString(6),
                        Objects.requireNonNullElse(row.getString(7), ""),
                        StoredTime.wall(row.getObject(8, LocalDateTime.class), clock.getZone()),
                        row.getInt(9)))
                .list();
    }

    void settle(long id, long by) {
        jdbc.sql("UPDATE sign_in_note SET settled_at = ?, settled_by = ? WHERE id = ? AND settled_at IS NULL")
                .params(now(), by, id)
                .update();
    }

    void reopen(long id) {
        jdbc.sql("UPDATE sign_in_note SET settled_at = NULL, settled_by = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    private static String words(Account account) {
        return account.name().isEmpty()
                ? account.statedEmail()
                : account.name() + (account.statedEmail().isEmpty() ? "" : ", " + account.statedEmail());
    }

    private LocalDateTime now() {
        return StoredTime.of(clock.instant());
    }
}
