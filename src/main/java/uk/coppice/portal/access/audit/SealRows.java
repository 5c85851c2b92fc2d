package uk.coppice.portal.access.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.security.KeyedHashes;

/** The table of seals, and what a day's rows come to. */
@Repository
class SealRows {

    /** Begins a day's seal, says that its rows went for their age, and tells one secret from another. */
    private static final String SEAL = "audit-seal-1";

    private static final String GONE = "audit-gone-1";
    private static final String KEY = "audit-key-1";

    private static final int MARK = 16;

    private static final String OF_DAY = " WHERE t.happened_at >= :from AND t.happened_at < :to ";

    private final JdbcClient jdbc;
    private final KeyedHashes hashes;
    private final Clock clock;

    SealRows(JdbcClient jdbc, KeyedHashes hashes, Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.clock = clock;
    }

    /**
     * A day that was sealed.
     *
     * @param rows how many it had
     * @param keyMark tells which secret the seal was made with
     * @param goneSeal set when its rows were deleted for their age
     */
    record Seal(
            LocalDate day,
            int rows,
            String seal,
            String keyMark,
            @Nullable String goneSeal) {}

    /** What a day's rows come to now. */
    record Sum(int rows, String seal) {}

    /** All seals, the oldest first. */
    List<Seal> all() {
        return jdbc.sql("SELECT sealed_day, row_count, seal, key_mark, gone_seal FROM audit_seal ORDER BY sealed_day")
                .query((row, n) -> seal(row))
                .list();
    }

    Optional<Seal> last() {
        return jdbc.sql("SELECT sealed_day, row_count, seal, key_mark, gone_seal FROM audit_seal "
                        + "ORDER BY sealed_day DESC LIMIT 1")
                .query((row, n) -> seal(row))
                .optional();
    }

    private static Seal seal(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Seal(
                row.getObject(1, LocalDate.class), row.getInt(2), row.getString(3), row.getString(4), row.getString(5));
    }

    /** The day of the oldest row; empty without any. */
    Optional<LocalDate> firstDay() {
        return jdbc.sql("SELECT MIN(happened_at) FROM audit_trail")
                .query((row, n) -> Optional.ofNullable(StoredTime.wall(row, 1, clock.getZone())))
                .single()
                .map(LocalDateTime::toLocalDate);
    }

    /** How many rows a day has. */
    int count(LocalDate day) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_trail t" + OF_DAY)
                .param("from", from(day))
                .param("to", from(day.plusDays(1)))
                .query(Integer.class)
                .single();
    }

    /**
     * What the rows of a day come to, in the order of their time, with the seal of the day before.
     *
     * @param before the seal of the day before; empty for the first
     */
    Sum sum(LocalDate day, String before) {
        var hash = hashes.begin(SEAL).add(before).add(day.toEpochDay());
        var rows = new int[1];
        jdbc.sql("SELECT t.id, t.happened_at, t.who_kind, t.who, t.roles, t.act, t.what, t.about, t.thing, "
                        + "t.address, t.session_no, t.device FROM audit_trail t" + OF_DAY
                        + "ORDER BY t.happened_at, t.id")
                .param("from", from(day))
                .param("to", from(day.plusDays(1)))
                .query(row -> {
                    rows[0]++;
                    hash.add(row.getLong(1))
                            .add(row.getObject(2, LocalDateTime.class).toString())
                            .add(row.getString(3))
                            .add(row.getLong(4))
                            .add(row.getString(5))
                            .add(row.getString(6))
                            .add(row.getString(7))
                            .add(row.getLong(8))
                            .add(row.getString(9))
                            .add(row.getString(10))
                            .add(row.getLong(11))
                            .add(row.getString(12));
                });
        hash.add(rows[0]);
        jdbc.sql("SELECT a.id, a.trail_id, a.seen_at FROM audit_trail t JOIN audit_trail_again a ON a.trail_id = t.id"
                        + OF_DAY + "ORDER BY a.id")
                .param("from", from(day))
                .param("to", from(day.plusDays(1)))
                .query(row -> {
                    hash.add(row.getLong(1))
                            .add(row.getLong(2))
                            .add(row.getObject(3, LocalDateTime.class).toString());
                });
        return new Sum(rows[0], hash.end());
    }

    void add(LocalDate day, Sum sum) {
        jdbc.sql("INSERT INTO audit_seal (sealed_day, row_count, seal, key_mark, sealed_at) VALUES (?, ?, ?, ?, ?)")
                .params(day, sum.rows(), sum.seal(), keyMark(), StoredTime.of(clock.instant()))
                .update();
    }

    /** Tells which secret is set, without telling the secret. */
    String keyMark() {
        return hashes.begin(KEY).end().substring(0, MARK);
    }

    /** What says that a day's rows went for their age, and not by somebody's hand. */
    String goneSeal(Seal seal) {
        return hashes.begin(GONE).add(seal.day().toEpochDay()).add(seal.seal()).end();
    }

    /** Deletes a day's rows and says so at its seal; how many rows of the trail. */
    int delete(Seal seal) {
        jdbc.sql("DELETE FROM audit_trail_again WHERE trail_id IN (SELECT t.id FROM audit_trail t" + OF_DAY + ")")
                .param("from", from(seal.day()))
                .param("to", from(seal.day().plusDays(1)))
                .update();
        int rows = jdbc.sql("DELETE FROM audit_trail WHERE happened_at >= :from AND happened_at < :to")
                .param("from", from(seal.day()))
                .param("to", from(seal.day().plusDays(1)))
                .update();
        jdbc.sql("UPDATE audit_seal SET gone_seal = ? WHERE sealed_day = ?")
                .params(goneSeal(seal), seal.day())
                .update();
        return rows;
    }

    /** How many rows the days before have that are sealed and still there. */
    int countBefore(LocalDate day) {
        return jdbc.sql("SELECT COALESCE(SUM(row_count), 0) FROM audit_seal WHERE sealed_day < ? AND gone_seal IS NULL")
                .param(day)
                .query(Integer.class)
                .single();
    }

    private LocalDateTime from(LocalDate day) {
        Instant start = day.atStartOfDay(clock.getZone()).toInstant();
        return StoredTime.of(start);
    }
}
