package uk.coppice.portal.access.session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;

/** The table of sessions. */
@Repository
class SessionRows {

    private static final String COLUMNS =
            "SELECT id, person_id, way, provider, device, started_at, last_seen_at, key_hash FROM sign_in_session ";

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A session that nobody has ended. */
    record Row(
            long id,
            @Nullable Long person,
            SignInWay way,
            @Nullable String provider,
            String device,
            Instant startedAt,
            Instant lastSeenAt,
            String keyHash) {}

    /** The number of the new row. */
    long open(String keyHash, @Nullable Long person, SignInWay way, @Nullable String provider, String device) {
        long id = Ids.next();
        jdbc.sql(
                        "INSERT INTO sign_in_session (id, key_hash, person_id, way, provider, device, started_at, last_seen_at) "
                                + "VALUES (:id, :key, :person, :way, :provider, :device, :now, :now)")
                .param("id", id)
                .param("key", keyHash)
                .param("person", person)
                .param("way", way.name())
                .param("provider", provider)
                .param("device", device)
                .param("now", now())
                .update();
        return id;
    }

    Optional<Row> find(String keyHash) {
        return jdbc.sql(COLUMNS + "WHERE key_hash = ? AND ended_at IS NULL")
                .param(keyHash)
                .query((row, n) -> row(row))
                .optional();
    }

    /** Of a person; null: of administrators without a staff record. The one used last comes first. */
    List<Row> of(@Nullable Long person) {
        String whose = person == null ? "person_id IS NULL" : "person_id = " + person;
        return jdbc.sql(COLUMNS + "WHERE " + whose + " AND ended_at IS NULL ORDER BY last_seen_at DESC, id DESC")
                .query((row, n) -> row(row))
                .list();
    }

    void seen(long id) {
        jdbc.sql("UPDATE sign_in_session SET last_seen_at = ? WHERE id = ? AND ended_at IS NULL")
                .params(now(), id)
                .update();
    }

    /** Ends a session; whether it had not been ended before. */
    boolean end(long id) {
        return jdbc.sql("UPDATE sign_in_session SET ended_at = ? WHERE id = ? AND ended_at IS NULL")
                        .params(now(), id)
                        .update()
                > 0;
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                row.getLong(1),
                row.getObject(2, Long.class),
                SignInWay.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                StoredTime.moment(row.getObject(6, LocalDateTime.class)),
                StoredTime.moment(row.getObject(7, LocalDateTime.class)),
                row.getString(8));
    }

    private LocalDateTime now() {
        return StoredTime.of(clock.instant());
    }
}
