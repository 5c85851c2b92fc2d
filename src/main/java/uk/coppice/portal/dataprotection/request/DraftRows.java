package uk.coppice.portal.dataprotection.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.security.SealedTokens;

/** What was written into the public form and is not confirmed. */
@Component
class DraftRows {

    /** How long a link to confirm works; then what was written is gone. */
    static final Duration CONFIRM_WITHIN = Duration.ofHours(48);

    private static final String PURPOSE = "data-request-confirm";

    private final JdbcClient jdbc;
    private final SealedTokens tokens;
    private final Clock clock;

    DraftRows(JdbcClient jdbc, SealedTokens tokens, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param madeOn the day that counts as the day of receipt */
    record Draft(
            long id, RequestKind kind, String name, String email, String words, LocalDate madeOn, Instant expiresAt) {}

    /** Keeps one for two days; its id. What is older goes. */
    long add(RequestForm form, String name, String email) {
        deleteOld();
        long id = Ids.next();
        jdbc.sql("INSERT INTO data_request_draft (id, kind, name, email, words, made_on, expires_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        form.kind().name(),
                        name,
                        email,
                        form.words(),
                        LocalDate.now(clock),
                        StoredTime.of(clock.instant().plus(CONFIRM_WITHIN)))
                .update();
        return id;
    }

    /** One that can still be confirmed. */
    Optional<Draft> find(long id) {
        return jdbc.sql("SELECT id, kind, name, email, words, made_on, expires_at FROM data_request_draft "
                        + "WHERE id = ? AND expires_at >= ?")
                .params(id, StoredTime.of(clock.instant()))
                .query((row, n) -> new Draft(
                        row.getLong(1),
                        RequestKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        Objects.requireNonNull(StoredTime.moment(row, 7))))
                .optional();
    }

    /** Takes one out of the table; false when it is gone already. */
    boolean remove(long id) {
        return jdbc.sql("DELETE FROM data_request_draft WHERE id = ?").param(id).update() > 0;
    }

    /** How many were too old. */
    int deleteOld() {
        return jdbc.sql("DELETE FROM data_request_draft WHERE expires_at < ?")
                .param(StoredTime.of(clock.instant()))
                .update();
    }

    /** The secret part of the link that confirms a draft. */
    String token(long id, Instant until) {
        return tokens.seal(PURPOSE, until, String.valueOf(id));
    }

    /** The draft that a token confirms; empty when it is forged or too old. */
    Optional<Draft> opened(String token) {
        return tokens.open(PURPOSE, token).flatMap(fields -> find(Long.parseLong(fields.getFirst())));
    }
}
