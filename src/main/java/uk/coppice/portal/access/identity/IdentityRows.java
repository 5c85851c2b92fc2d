package uk.coppice.portal.access.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.coppice.portal.access.provider.Account;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.LikeText;
import uk.coppice.portal.platform.StoredTime;

/** The table of accounts and whose they are. */
@Repository
class IdentityRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A binding that holds, with what the provider last said. */
    record Bound(
            long id,
            long personId,
            @Nullable String lastEmail,
            @Nullable String lastName) {}

    Optional<Bound> of(String accountKey) {
        return jdbc.sql("SELECT id, person_id, last_email, last_name FROM sign_in_identity "
                        + "WHERE account_key = ? AND undone = 0")
                .param(accountKey)
                .query((row, n) -> new Bound(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                .optional();
    }

    boolean hasOne(long person) {
        return jdbc.sql("SELECT COUNT(*) FROM sign_in_identity WHERE person_id = ? AND undone = 0")
                        .param(person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The id of the new binding. */
    long bind(Account account, String email, long person) {
        long id = Ids.next();
        jdbc.sql(
                        "INSERT INTO sign_in_identity (id, account_key, issuer, subject, provider, person_id, bound_at, "
                                + "bound_email, last_seen_at, last_email, last_name, undone) "
                                + "VALUES (:id, :key, :issuer, :subject, :provider, :person, :now, :email, :now, :stated, :name, 0)")
                .param("id", id)
                .param("key", account.key())
                .param("issuer", account.issuer())
                .param("subject", account.subject())
                .param("provider", account.provider())
                .param("person", person)
                .param("now", now())
                .param("email", email)
                .param("stated", account.statedEmail())
                .param("name", account.name())
                .update();
        return id;
    }

    void seen(long id, Account account) {
        jdbc.sql("UPDATE sign_in_identity SET last_seen_at = ?, last_email = ?, last_name = ? WHERE id = ?")
                .params(now(), account.statedEmail(), account.name(), id)
                .update();
    }

    /** Whose binding it was; empty when there is none that holds. */
    Optional<Long> undo(long id, long by) {
        var person = jdbc.sql("SELECT person_id FROM sign_in_identity WHERE id = ? AND undone = 0 FOR UPDATE")
                .param(id)
                .query(Long.class)
                .optional();
        person.ifPresent(
                whose -> jdbc.sql("UPDATE sign_in_identity SET undone = id, undone_at = ?, undone_by = ? WHERE id = ?")
                        .params(now(), by, id)
                        .update());
        return person;
    }

    /**
     * Bindings that hold, by name.
     *
     * @param text what a name, a staff number or an address starts with; empty: all
     */
    List<BoundAccount> list(String text, int limit) {
        return jdbc.sql(
                        "SELECT i.id, p.id, p.staff_no, p.first_name, p.last_name, i.provider, i.bound_at, i.bound_email, "
                                + "i.last_seen_at, i.last_email, i.last_name "
                                + "FROM sign_in_identity i JOIN person p ON p.id = i.person_id "
                                + "WHERE i.undone = 0 AND (LOWER(p.first_name) LIKE :text ESCAPE '!' "
                                + "OR LOWER(p.last_name) LIKE :text ESCAPE '!' "
                                + "OR LOWER(CONCAT(p.first_name, ' ', p.last_name)) LIKE :text ESCAPE '!' "
                                + "OR LOWER(p.staff_no) LIKE :text ESCAPE '!' OR LOWER(i.last_email) LIKE :text ESCAPE '!') "
                                + "ORDER BY p.last_name, p.first_name, i.id LIMIT :limit")
                .param("text", LikeText.of(text) + "%")
                .param("limit", limit)
                .query((row, n) -> boundAccount(row))
                .list();
    }

    int count() {
        return jdbc.sql("SELECT COUNT(*) FROM sign_in_identity WHERE undone = 0")
                .query(Integer.class)
                .single();
    }

    private BoundAccount boundAccount(ResultSet row) throws SQLException {
        return new BoundAccount(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4) + " " + row.getString(5),
                row.getString(6),
                wall(row, 7),
                row.getString(8),
                wall(row, 9),
                text(row, 10),
                text(row, 11));
    }

    private LocalDateTime wall(ResultSet row, int column) throws SQLException {
        return StoredTime.wall(row.getObject(column, LocalDateTime.class), clock.getZone());
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private LocalDateTime now() {
        return StoredTime.of(clock.instant());
    }
}
